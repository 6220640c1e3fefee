import type { TextRange } from "@callsheet/core";
import { slotInBlock } from "./block-slot.ts";
import { readCursorLine } from "./cursor-line.ts";
import { slotInFlow } from "./flow-slot.ts";
import type { Slot } from "./slot.ts";

/** Where a cursor is, as far as the lexer can tell. */
export type LexicalPlace = Slot | CommentPlace;

export interface CommentPlace {
  readonly kind: "comment";
  /** From the `#` to the end of the line. */
  readonly range: TextRange;
}

/** Looks at what an offset is in; `null` inside of texts, and where nothing can be put. */
export function lexicalPlaceAt(text: string, offset: number): LexicalPlace | null {
  const line = readCursorLine(text, offset);
  const comment = line.tokens.find(
    ({ kind, range }) => kind === "comment" && range.start <= offset && offset <= range.end,
  );
  if (comment !== undefined) return { kind: "comment", range: comment.range };
  return line.flowBase === null ? slotInBlock(text, line, offset) : slotInFlow(text, line, offset);
}
