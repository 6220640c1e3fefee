/** One thing about an offer: a fault keeps it from becoming a call, a note does not. */
export interface OfferFault {
  /** Stable name: `no-final-crlf`. */
  readonly code: string;
  /** What is wrong and what to do, in one or two sentences. */
  readonly message: string;
  /** The line in the offer, from 1; `null` where the offer as a whole lacks something. */
  readonly line: number | null;
}

/** Orders by line; what concerns the whole offer comes first. */
export function byLine(faults: readonly OfferFault[]): OfferFault[] {
  return faults.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0));
}
