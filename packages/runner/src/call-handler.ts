import type { JsonObject } from "@callsheet/core";
import { CallError } from "./call-error.ts";
import type { ConnectionOptions } from "./connection.ts";
import { createCall, type Call } from "./create-call.ts";
import { readOfferRequest, type RequestRefusal } from "./offer-request.ts";

export interface CallHandlerOptions extends Omit<ConnectionOptions, "signal"> {
  /** The session of every call, or what makes it; a browser cannot change it. */
  readonly session: JsonObject | (() => JsonObject | Promise<JsonObject>);
  /** Told of everything that went wrong on this side or upstream; the browser is not. */
  readonly onError?: ((error: unknown) => void) | undefined;
}

/** Answers a browser's offer; never rejects. */
export type CallHandler = (request: Request) => Promise<Response>;

/**
 * Makes a handler for any platform that speaks `Request` and `Response`. It takes a POST with an
 * offer, places the call with the fixed session, and answers 201 with the SDP answer and the
 * call's `Location`. A failure is answered with JSON, `{error: {message, code, param: null}}`,
 * which says nothing about the key, the session or the endpoint. It keeps no state.
 *
 * It does not know who calls: put it behind whatever tells users from strangers.
 */
export function createCallHandler(options: CallHandlerOptions): CallHandler {
  const { session, onError, ...connection } = options;
  return async (request) => {
    const offer = await readOfferRequest(request);
    if (typeof offer !== "string") return refusal(offer);
    try {
      const call = await createCall({
        ...connection,
        session: typeof session === "function" ? await session() : session,
        offer,
        signal: request.signal,
      });
      return answered(call);
    } catch (error) {
      const failure = publicFailure(error);
      if (failure.status >= 500) onError?.(error);
      return refusal(failure);
    }
  };
}

interface PublicFailure {
  readonly status: RequestRefusal["status"] | 500 | 502 | 503 | 504;
  readonly code: string;
  readonly message: string;
}

function answered(call: Call): Response {
  // The path alone: an absolute address would name the endpoint behind this handler.
  const location = new URL(call.location, "http://localhost").pathname;
  const headers = { "content-type": "application/sdp", location };
  return new Response(new TextEncoder().encode(call.answer), { status: 201, headers });
}

function refusal({ status, code, message }: PublicFailure): Response {
  const headers = status === 405 ? { allow: "POST" } : {};
  return Response.json({ error: { message, code, param: null } }, { status, headers });
}

/** What the browser may know of an error: its own offer's fault, else only whose turn it is. */
function publicFailure(error: unknown): PublicFailure {
  if (!(error instanceof CallError)) return misconfigured;
  if (error.kind === "offer") return { status: 400, code: "invalid_offer", message: error.message };
  if (error.code === "invalid_offer") return offerRefused;
  if (error.kind === "key") return misconfigured;
  if (error.kind === "timeout") return tooSlow;
  if (error.status === 429 || error.status === 503) return busy;
  return unavailable;
}

const misconfigured: PublicFailure = {
  status: 500,
  code: "server_misconfigured",
  message: "The server is not set up to place calls.",
};

const offerRefused: PublicFailure = {
  status: 400,
  code: "invalid_offer",
  message: "The offer was refused. Send it exactly as the browser made it.",
};

const tooSlow: PublicFailure = {
  status: 504,
  code: "upstream_timeout",
  message: "The call was not answered in time. Try again.",
};

const busy: PublicFailure = {
  status: 503,
  code: "upstream_busy",
  message: "No call can be placed right now. Try again later.",
};

const unavailable: PublicFailure = {
  status: 502,
  code: "upstream_failed",
  message: "The call could not be placed.",
};
