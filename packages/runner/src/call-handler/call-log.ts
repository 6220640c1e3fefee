import { CallError } from "../call-error.ts";

/** What became of a request to the handler. Ids and codes only: no key, no session, no address. */
export interface CallLogEntry {
  /**
   * `placed`: the browser has its answer. `refused`: the browser or its user may not call, or sent
   * no offer. `failed`: the endpoint or the set-up is to blame. `abandoned`: the browser went away,
   * and the call, if there was one, was hung up.
   */
  readonly outcome: "placed" | "refused" | "failed" | "abandoned";
  /** The HTTP status of the response; `null` where nobody was left to get one. */
  readonly status: number | null;
  /** The code of the refusal that the browser got; `null` without one. */
  readonly code: string | null;
  /** `rtc_…`; `null` where no call was made. */
  readonly callId: string | null;
  /** The name of the session, where the handler has several. */
  readonly session: string | null;
  /** The API's `x-request-id`; `null` where none came. */
  readonly requestId: string | null;
  /** What the error says, free of secrets; `null` without one. */
  readonly reason: string | null;
  /** Milliseconds since the request came. */
  readonly durationMs: number;
}

/** Writes the entry of one request, once: what is left out is `null`. */
export type WriteEntry = (
  entry: Pick<CallLogEntry, "outcome"> & Partial<Omit<CallLogEntry, "durationMs">>,
) => void;

/** Begins to measure a request for its entry. */
export function openEntry(log: ((entry: CallLogEntry) => void) | undefined): WriteEntry {
  const start = performance.now();
  const nothing = {
    ...{ status: null, code: null, callId: null, session: null, requestId: null, reason: null },
  };
  return (known) => {
    // Clocks that are set back don't move this one.
    log?.({ ...nothing, ...known, durationMs: Math.round(performance.now() - start) });
  };
}

/** What a log may hold of an error: others than ours may quote anything. */
export function loggedError(error: unknown): Pick<CallLogEntry, "reason" | "requestId"> {
  if (error === null) return { reason: null, requestId: null };
  if (error instanceof CallError) return { reason: error.message, requestId: error.requestId };
  return { reason: error instanceof Error ? error.name : "an unknown error", requestId: null };
}
