import type { Target } from "@callsheet/core";
import { CallError } from "./call-error.ts";
import { readUrl } from "./read-url.ts";

/** How to reach an endpoint, and as whom. */
export interface ConnectionOptions {
  /**
   * A project key (`sk-…`), a client secret (`ek_…`), or for Azure the resource's key or an Entra
   * token. It never reaches any output.
   */
  readonly apiKey: string;
  /** Whose API it is; OpenAI's, and that of gateways which speak like it, unless told. */
  readonly target?: Target | undefined;
  /**
   * Default `https://api.openai.com/v1`. Azure has none: it takes the resource's address,
   * `https://NAME.openai.azure.com`.
   */
  readonly baseUrl?: string | undefined;
  readonly organization?: string | undefined;
  readonly project?: string | undefined;
  /** A hashed, stable id of the end user, for `OpenAI-Safety-Identifier`. */
  readonly safetyIdentifier?: string | undefined;
  /** Milliseconds for each exchange, its body and a repeat included; default 15000. */
  readonly timeoutMs?: number | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Default: the platform's `fetch`. */
  readonly fetch?: typeof fetch | undefined;
}

const defaultBaseUrl = "https://api.openai.com/v1";

/** Whether a key is a client secret, which carries a session. */
export function isClientSecret(apiKey: string): boolean {
  return apiKey.startsWith("ek_");
}

/**
 * The address of an API path below the base URL; a query of the base URL is kept.
 * @throws {CallError} `network` when the base URL is none that can be called.
 */
export function endpointUrl({ baseUrl, target }: ConnectionOptions, path: string): URL {
  const isAzure = target === "azure";
  const example = isAzure ? "https://NAME.openai.azure.com" : defaultBaseUrl;
  const address = baseUrl ?? (isAzure ? "" : defaultBaseUrl);
  const url = readUrl(address);
  if (
    url === null ||
    !/^https?:$/.test(url.protocol) ||
    url.username !== "" ||
    url.password !== ""
  ) {
    throw new CallError({
      kind: "network",
      message:
        address === ""
          ? "Azure needs the base URL of a resource."
          : "The base URL cannot be called.",
      hint: `Give an http or https address without a user name or password, such as ${example}.`,
    });
  }
  if (isAzure) refuseApiVersion(url);
  const folder = url.pathname.replace(/\/+$/, "");
  url.pathname = (isAzure ? azureFolder(folder) : folder) + path;
  if (url.hash !== "") url.hash = "";
  return url;
}

/** Azure answers 401 to a dated version on this API, which says nothing of the reason. */
function refuseApiVersion({ searchParams }: URL): void {
  if (!searchParams.has("api-version")) return;
  throw new CallError({
    kind: "network",
    message: "The base URL has an `api-version`, which Azure's Realtime API does not take.",
    hint: "Remove `api-version` from the address.",
  });
}

/** Azure's v1 API lies below a folder of its own, which people leave out or write in part. */
function azureFolder(folder: string): string {
  if (folder === "") return "/openai/v1";
  return folder.endsWith("/openai") ? `${folder}/v1` : folder;
}

/**
 * The headers that say who calls.
 * @throws {CallError} `key` when a value cannot stand in a header; the value is not shown.
 */
export function identityHeaders(options: ConnectionOptions): Record<string, string> {
  if (options.apiKey === "") {
    throw new CallError({
      kind: "key",
      message: "The API key is empty.",
      hint: "Set OPENAI_API_KEY or pass a key.",
    });
  }
  const headers = keyHeader(options);
  const { target, organization, project, safetyIdentifier } = options;
  const add = (name: string, label: string, value: string | undefined): void => {
    if (value !== undefined) headers[name] = headerValue(label, value);
  };
  if (target !== "azure") {
    add("openai-organization", "The organization id", organization);
    add("openai-project", "The project id", project);
  }
  add("openai-safety-identifier", "The safety identifier", safetyIdentifier);
  return headers;
}

/** Azure takes a resource's key in a header of its own; client secrets and Entra tokens it doesn't. */
function keyHeader({ apiKey, target }: ConnectionOptions): Record<string, string> {
  const value = headerValue("The API key", apiKey);
  const isBearer = target !== "azure" || isClientSecret(apiKey) || entraToken.test(apiKey);
  return isBearer ? { authorization: `Bearer ${value}` } : { "api-key": value };
}

/** A JSON Web Token: three parts, the first of which is base64 of `{"…`. */
const entraToken = /^eyJ[\w-]+\.[\w-]+\.[\w-]+$/;

function headerValue(label: string, value: string): string {
  if (/^[\x21-\x7e]+$/.test(value)) return value;
  throw new CallError({
    kind: "key",
    message: `${label} holds a space, a line break or another character that cannot be sent.`,
    hint: "Remove what stands around it: often a line break at the end, or quotes.",
  });
}
