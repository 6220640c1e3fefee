import { createCall, type Call } from "../create-call.ts";
import { CallError } from "../call-error.ts";
import { withDeadline } from "../deadline.ts";
import type { CallHandlerOptions } from "./handler-options.ts";
import { refusalOf, type HandlerRefusal } from "./handler-refusal.ts";
import { readOfferRequest } from "./offer-request.ts";
import { chooseSession, sessionFrom, type ChosenSession } from "./session-choice.ts";

/** What became of the call that a request asks for. */
export type Placement =
  | { readonly outcome: "placed"; readonly session: string | null; readonly call: Call }
  | {
      readonly outcome: "refused" | "failed";
      readonly session: string | null;
      readonly refusal: HandlerRefusal;
      /** What was thrown, if anything was. */
      readonly error: unknown;
    }
  /** The browser went away; `call` is what came of it all the same, `null` where nothing did. */
  | {
      readonly outcome: "abandoned";
      readonly session: string | null;
      readonly call: Promise<Call | null>;
    };

const defaultMaxBodyBytes = 256 * 1024;

/** Reads the offer, makes the session and places the call. */
export async function placeCall(request: Request, options: CallHandlerOptions): Promise<Placement> {
  const chosen = chooseSession(request, options);
  if ("status" in chosen) return refusedBy(chosen, null);
  const { name } = chosen;
  try {
    const offer = await readOffer(request, options);
    if (typeof offer !== "string") return refusedBy(offer, name);
    if (request.signal.aborted) return abandoned(name, Promise.resolve(null));
    return await raceWithBrowser(request, name, startCall(request, offer, chosen, options));
  } catch (error) {
    return failedWith(error, name);
  }
}

/** A body that comes byte by byte may not take longer than the call itself. */
async function readOffer(
  request: Request,
  { maxBodyBytes = defaultMaxBodyBytes, timeoutMs }: CallHandlerOptions,
): Promise<string | HandlerRefusal> {
  try {
    return await withDeadline({ host: "The browser", timeoutMs }, async () =>
      readOfferRequest(request, maxBodyBytes),
    );
  } catch (error) {
    if (error instanceof CallError && error.kind === "timeout") return slowBody;
    throw error;
  }
}

async function startCall(
  request: Request,
  offer: string,
  { source }: ChosenSession,
  options: CallHandlerOptions,
): Promise<Call> {
  const { safetyIdentifier } = options;
  return createCall({
    ...options,
    safetyIdentifier:
      typeof safetyIdentifier === "function" ? await safetyIdentifier(request) : safetyIdentifier,
    session: await sessionFrom(source, request),
    offer,
  });
}

/**
 * The request upstream is not broken off when the browser goes away: a call that it made could then
 * not be hung up, since nobody would know its id.
 */
async function raceWithBrowser(
  { signal }: Request,
  session: string | null,
  placing: Promise<Call>,
): Promise<Placement> {
  return new Promise((resolve, reject) => {
    const leave = (): void => {
      const call = placing.catch(() => null);
      resolve(abandoned(session, call));
    };
    signal.addEventListener("abort", leave, { once: true });
    const stay = (): void => signal.removeEventListener("abort", leave);
    placing.then(stay, stay);
    placing.then((call) => resolve({ outcome: "placed", session, call }), reject);
  });
}

function abandoned(session: string | null, call: Promise<Call | null>): Placement {
  return { outcome: "abandoned", session, call };
}

function refusedBy(refusal: HandlerRefusal, session: string | null): Placement {
  return { outcome: "refused", session, refusal, error: null };
}

function failedWith(error: unknown, session: string | null): Placement {
  const refusal = refusalOf(error);
  return { outcome: refusal.status < 500 ? "refused" : "failed", session, refusal, error };
}

const slowBody: HandlerRefusal = {
  status: 408,
  code: "request_timeout",
  message: "The request took too long to arrive. Send it again.",
};
