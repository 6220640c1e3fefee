import { CallError } from "./call-error.ts";

/** How to reach an endpoint, and as whom. */
export interface ConnectionOptions {
  /** A project key (`sk-…`) or a client secret (`ek_…`). It never reaches any output. */
  readonly apiKey: string;
  /** Default `https://api.openai.com/v1`. */
  readonly baseUrl?: string | undefined;
  readonly organization?: string | undefined;
  readonly project?: string | undefined;
  /** A hashed, stable id of the end user, for `OpenAI-Safety-Identifier`. */
  readonly safetyIdentifier?: string | undefined;
  /** Milliseconds for the whole exchange, its body and a repeat included; default 15000. */
  readonly timeoutMs?: number | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Default: the platform's `fetch`. */
  readonly fetch?: typeof fetch | undefined;
}

const defaultBaseUrl = "https://api.openai.com/v1";

/**
 * The address of an API path below the base URL; a query of the base URL is kept.
 * @throws {CallError} `network` when the base URL is none that can be called.
 */
export function endpointUrl({ baseUrl = defaultBaseUrl }: ConnectionOptions, path: string): URL {
  const url = URL.canParse(baseUrl) ? new URL(baseUrl) : null;
  if (url === null || !/^https?:$/.test(url.protocol) || url.username + url.password !== "") {
    throw new CallError({
      kind: "network",
      message: "The base URL cannot be called.",
      hint: `Give an http or https address without a user name or password, such as ${defaultBaseUrl}.`,
    });
  }
  url.pathname = url.pathname.replace(/\/+$/, "") + path;
  url.hash = "";
  return url;
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
  const headers: Record<string, string> = {
    authorization: `Bearer ${headerValue("The API key", options.apiKey)}`,
  };
  for (const [name, label, value] of [
    ["openai-organization", "The organization id", options.organization],
    ["openai-project", "The project id", options.project],
    ["openai-safety-identifier", "The safety identifier", options.safetyIdentifier],
  ] as const) {
    if (value !== undefined) headers[name] = headerValue(label, value);
  }
  return headers;
}

function headerValue(label: string, value: string): string {
  if (/^[\x21-\x7e]+$/.test(value)) return value;
  throw new CallError({
    kind: "key",
    message: `${label} holds a space, a line break or another character that cannot be sent.`,
    hint: "Remove what stands around it: often a line break at the end, or quotes.",
  });
}
