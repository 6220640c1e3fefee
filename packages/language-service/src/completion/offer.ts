import type { TextRange } from "@callsheet/core";
import type { Candidate } from "./candidate.ts";
import type { Quote } from "./slot.ts";

/** What can be written at a cursor, and what it takes the place of. UTF-16 offsets of the document. */
export interface Offer {
  readonly candidates: readonly Candidate[];
  readonly offset: number;
  /** What stands under the cursor, inside its quotes. */
  readonly range: TextRange;
  /** The same with its quotes. */
  readonly outer: TextRange;
  readonly quote: Quote | null;
  /** Where a comma is missing before it; `null` where none is. */
  readonly commaBefore: number | null;
  /** Whether typing on may bring up what is not listed yet. */
  readonly isIncomplete: boolean;
}

/** Candidates in place of a stretch of text without quotes. */
export function plainOffer(
  candidates: readonly Candidate[],
  range: TextRange,
  offset: number,
): Offer {
  return {
    candidates,
    offset,
    range,
    outer: range,
    quote: null,
    commaBefore: null,
    isIncomplete: false,
  };
}
