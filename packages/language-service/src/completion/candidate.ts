import type { InsertText } from "./insert-text.ts";

/** Something that a completion list offers. */
export interface Candidate {
  readonly label: string;
  readonly kind: CandidateKind;
  /** Its meaning in a few words, without markup. */
  readonly detail: string | null;
  /** Markdown */
  readonly documentation: string | null;
  /** A word or two beside the label: the branch of a union that it belongs to, "default". */
  readonly note: string | null;
  readonly isDeprecated: boolean;
  /** Among what can be put at the same place, lower numbers come first. */
  readonly rank: number;
  /** What is written in place of what it replaces. */
  readonly insert: InsertText;
  /** Whether it replaces the quotes around the slot too. */
  readonly replacesQuotes: boolean;
}

export type CandidateKind =
  | "key"
  | "constant"
  | "value"
  | "snippet"
  | "tool"
  | "name"
  | "variable"
  | "file"
  | "folder"
  | "alias"
  | "comment";

/** A candidate about which there is nothing special but what is said. */
export function candidate(
  parts: Pick<Candidate, "label" | "kind" | "insert"> & Partial<Candidate>,
): Candidate {
  return {
    detail: null,
    documentation: null,
    note: null,
    isDeprecated: false,
    rank: 0,
    replacesQuotes: false,
    ...parts,
  };
}
