import type { Call } from "../create-call.ts";
import { answerResponse } from "./call-answer.ts";
import { loggedError, openEntry, type WriteEntry } from "./call-log.ts";
import { turnAway } from "./gate.ts";
import type { CallHandlerOptions } from "./handler-options.ts";
import { refusalOf, refusalResponse, type HandlerRefusal } from "./handler-refusal.ts";
import { corsHeaders, preflightResponse } from "./origin-check.ts";
import { placeCall, type Placement } from "./place-call.ts";

/** Answers a browser's offer; never rejects. */
export type CallHandler = (request: Request) => Promise<Response>;

const defaultMaxConcurrent = 100;

/**
 * Makes a handler for any platform that speaks `Request` and `Response`. It takes a POST with an
 * offer, places the call with a session of the server's, and answers 201 with the SDP answer and
 * the call's `Location`. A failure is answered with JSON, `{error: {message, code, param: null}}`,
 * which says nothing about the key, the session or the endpoint.
 *
 * A call whose browser goes away before it has the answer is hung up. Between requests the handler
 * remembers only how many calls are being placed.
 *
 * It does not know who calls: give it `authorize`, or put it behind what tells users from strangers.
 */
export function createCallHandler(options: CallHandlerOptions): CallHandler {
  const { maxConcurrent = defaultMaxConcurrent } = options;
  let underWay = 0;
  const serve = async (request: Request): Promise<Response> => {
    const write = openEntry(options.log);
    const refused = await turnAway(request, options).catch((error: unknown) => {
      options.onError?.(error);
      return refusalOf(error);
    });
    if (refused instanceof Response) {
      write({ outcome: "refused", status: refused.status });
      return refused;
    }
    if (refused !== null) return refuse(refused, write);
    if (underWay >= maxConcurrent) return refuse(overloaded, write);
    underWay++;
    const placement = await placeCall(request, options);
    if (placement.outcome !== "abandoned") underWay--;
    else void placement.call.finally(() => underWay--);
    return respond(placement, options, write);
  };
  return async (request) => {
    const preflight = preflightResponse(request, options);
    if (preflight !== null) return preflight;
    const response = await serve(request);
    for (const [name, value] of Object.entries(corsHeaders(request, options))) {
      response.headers.set(name, value);
    }
    return response;
  };
}

function refuse(refusal: HandlerRefusal, write: WriteEntry): Response {
  const { status, code } = refusal;
  write({ outcome: status < 500 ? "refused" : "failed", status, code });
  return refusalResponse(refusal);
}

function respond(placement: Placement, options: CallHandlerOptions, write: WriteEntry): Response {
  const { outcome, session } = placement;
  if (outcome === "abandoned") {
    const ended = placement.call.then(async (call) => hangUp(call, session, write));
    options.waitUntil?.(ended);
    return refusalResponse(nobodyThere);
  }
  if (outcome === "placed") {
    const { call } = placement;
    options.onPlaced?.(call);
    write({ outcome, status: 201, session, callId: call.callId, requestId: call.requestId });
    return answerResponse(call, () => {
      const ended = hangUp(call, session, write);
      options.waitUntil?.(ended);
    });
  }
  const { refusal, error } = placement;
  if (outcome === "failed") options.onError?.(error);
  write({ outcome, session, status: refusal.status, code: refusal.code, ...loggedError(error) });
  return refusalResponse(refusal);
}

/** Ends a call whose answer nobody has; that it can't be ended is written down, too. */
async function hangUp(call: Call | null, session: string | null, write: WriteEntry): Promise<void> {
  const outcome = "abandoned";
  if (call === null) {
    write({ outcome, session });
    return;
  }
  const { callId, requestId } = call;
  try {
    await call.hangup();
    write({ outcome, session, callId, requestId });
  } catch (error) {
    write({ outcome, session, callId, ...loggedError(error) });
  }
}

const overloaded: HandlerRefusal = {
  status: 503,
  code: "overloaded",
  message: "Too many calls are being placed. Try again in a moment.",
  retryAfter: 1,
};

/** Nobody reads it; the platform wants a response all the same. */
const nobodyThere: HandlerRefusal = {
  status: 408,
  code: "browser_gone",
  message: "The browser went away before the call was placed.",
};
