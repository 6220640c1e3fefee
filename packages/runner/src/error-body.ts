import { isObject } from "@callsheet/core";
import type { HideSecrets } from "./hide-secrets.ts";
import { parseJson } from "./json-text.ts";

/** What an endpoint said about a refusal; `null` where it said nothing. */
export interface ApiError {
  readonly message: string | null;
  readonly code: string | null;
  readonly param: string | null;
  /** Whether a web page came in place of the API's JSON. */
  readonly isPage: boolean;
}

const silent: ApiError = { message: null, code: null, param: null, isPage: false };
const longestMessage = 600;

/**
 * Reads the body of a refusal: the API's `{error: {…}}`, the flatter shapes of gateways, or the
 * plain text of a proxy. An empty body, a web page and the API's all-empty strings are silent.
 * Words come out on one line, shortened and free of secrets.
 */
export function readErrorBody(body: Uint8Array | null, hide: HideSecrets): ApiError {
  const text = body === null ? "" : new TextDecoder().decode(body).trim();
  if (text === "" || text.startsWith("<")) return { ...silent, isPage: text !== "" };
  return readApiError(parseJson(text) ?? text, hide);
}

/** Reads what says why, as `readErrorBody` reads it from a body: an object, or words. */
export function readApiError(value: unknown, hide: HideSecrets): ApiError {
  const words = (part: unknown): string | null => {
    const line = typeof part === "string" ? oneLine(hide(part)) : "";
    return line === "" ? null : line;
  };
  const error = isObject(value) ? (value["error"] ?? value) : value;
  if (!isObject(error)) return { ...silent, message: words(error) };
  return {
    ...silent,
    message: words(error["message"] ?? error["detail"]),
    code: words(error["code"]),
    param: words(error["param"]),
  };
}

function oneLine(text: string): string {
  // A terminal obeys control characters, so none of them passes.
  const line = text.replace(/[\s\p{Cc}\p{Cf}]+/gu, " ").trim();
  return line.length > longestMessage ? `${line.slice(0, longestMessage)}…` : line;
}
