import { CallError } from "../call-error.ts";

/** What a browser is told of a call that did not come about. */
export interface HandlerRefusal {
  readonly status:
    400 | 401 | 403 | 404 | 405 | 408 | 413 | 415 | 421 | 429 | 500 | 502 | 503 | 504;
  readonly code: string;
  /** For the browser: it says nothing about the key, the session or the endpoint. */
  readonly message: string;
  /** Seconds, for `Retry-After`. */
  readonly retryAfter?: number;
}

/** The response for a refusal: JSON of the form `{error: {message, code, param: null}}`. */
export function refusalResponse({ status, code, message, retryAfter }: HandlerRefusal): Response {
  const headers = new Headers({ "cache-control": "no-store" });
  if (status === 405) headers.set("allow", "POST");
  if (retryAfter !== undefined) headers.set("retry-after", String(Math.ceil(retryAfter)));
  return Response.json({ error: { message, code, param: null } }, { status, headers });
}

/** What the browser may know of an error: its own offer's fault, else only whose turn it is. */
export function refusalOf(error: unknown): HandlerRefusal {
  if (!(error instanceof CallError)) return misconfigured;
  if (error.kind === "offer") return { status: 400, code: "invalid_offer", message: error.message };
  if (error.code === "invalid_offer") return offerRefused;
  if (error.kind === "key") return misconfigured;
  if (error.kind === "timeout") return tooSlow;
  if (error.status === 429 || error.status === 503) return busyUpstream;
  return unavailable;
}

const misconfigured: HandlerRefusal = {
  status: 500,
  code: "server_misconfigured",
  message: "The server is not set up to place calls.",
};

const offerRefused: HandlerRefusal = {
  status: 400,
  code: "invalid_offer",
  message: "The offer was refused. Send it exactly as the browser made it.",
};

const tooSlow: HandlerRefusal = {
  status: 504,
  code: "upstream_timeout",
  message: "The call was not answered in time. Try again.",
};

const busyUpstream: HandlerRefusal = {
  status: 503,
  code: "upstream_busy",
  message: "No call can be placed right now. Try again later.",
};

const unavailable: HandlerRefusal = {
  status: 502,
  code: "upstream_failed",
  message: "The call could not be placed.",
};
