import type { Finding } from "@callsheet/core";

/**
 * Why a request came to nothing: the `offer` has a fault; the `key` or another identifier cannot
 * be sent; the `network` gave no connection; the time ran out (`timeout`); the caller gave up
 * (`aborted`); the endpoint `refused`; or what was exchanged broke the `protocol`.
 */
export type CallErrorKind =
  "offer" | "key" | "network" | "timeout" | "aborted" | "refused" | "protocol";

/** What a {@link CallError} knows besides its message; what is left out is `null`. */
export interface CallErrorDetails {
  readonly kind: CallErrorKind;
  readonly message: string;
  readonly hint: string;
  readonly status?: number | null;
  readonly code?: string | null;
  readonly param?: string | null;
  readonly requestId?: string | null;
  readonly finding?: Finding | null;
}

/**
 * A call, a client secret or a hangup that came to nothing. It carries no `cause`: the platform's
 * own errors may quote headers, and with them the key.
 */
export class CallError extends Error {
  override readonly name = "CallError";
  readonly kind: CallErrorKind;
  /** What to do, in one sentence or two. */
  readonly hint: string;
  /** The HTTP status, or `null` when no response arrived. */
  readonly status: number | null;
  /** The API's error code, the offer's fault or the platform's code: `ECONNREFUSED`. */
  readonly code: string | null;
  /** The place as the API writes it: `session.tools[0].name`. */
  readonly param: string | null;
  /** The API's `x-request-id`, for support. */
  readonly requestId: string | null;
  /** The place in the session file, when the error names one and a document was given. */
  readonly finding: Finding | null;

  constructor(details: CallErrorDetails) {
    super(details.message);
    this.kind = details.kind;
    this.hint = details.hint;
    this.status = details.status ?? null;
    this.code = details.code ?? null;
    this.param = details.param ?? null;
    this.requestId = details.requestId ?? null;
    this.finding = details.finding ?? null;
  }
}
