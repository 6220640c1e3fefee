import fc from "fast-check";
import { isExhaustive } from "../../support/exhaustive.ts";

/** All offsets of a text; in the normal run some of them, the same each time, and its end. */
export function askedOffsets(text: string, inSample: number): readonly number[] {
  if (isExhaustive) return Array.from({ length: text.length + 1 }, (_, offset) => offset);
  const offsets = fc.sample(fc.nat(text.length), { seed: 1, numRuns: inSample });
  return [...new Set([...offsets, text.length])];
}

/** All of some things; in the normal run one of them, in turn. */
export function inTurn<Item>(items: readonly Item[], turn: number): readonly Item[] {
  return isExhaustive ? items : items.slice(turn % items.length).slice(0, 1);
}
