import type { SyntaxMember, SyntaxNode } from "@callsheet/core";
import type { Step } from "./step.ts";

/** Something that can be put in a slot: a key of a mapping, or a value. A slot may take several. */
export interface Place {
  readonly kind: "key" | "value";
  /** The steps to the mapping that the key joins, or to the value. */
  readonly steps: readonly Step[];
  /** The other members of the mapping that the key or the value belongs to; none in lists. */
  readonly members: readonly SyntaxMember[];
  /** The other items of the list that the value belongs to; `null` outside of lists. */
  readonly items: readonly SyntaxNode[] | null;
  readonly isFlow: boolean;
  /** The column of the mapping's keys; for a value, that of its key or its item. */
  readonly column: number;
  /** What comes before it: blanks, and for a new item a dash. */
  readonly lead: string;
  /** Set where a value begins on a line of its own, so that a mapping is written as its keys. */
  readonly isOwnLine: boolean;
}

/** The names and indexes on the way to a place, as in its JSON Pointer; every index is 0. */
export function pathOf(steps: readonly Step[]): string[] {
  return steps.map((step) => ("index" in step ? "0" : step.member.name));
}
