import { dedent } from "./marked-text.ts";

/** A text with the place where the cursor was marked in it. */
export interface CursorText {
  readonly text: string;
  /** UTF-16 offset */
  readonly offset: number;
}

const cursor = "<|>";

/**
 * Takes the cursor `<|>` out of a text, and the text's common indentation. Throws unless there is
 * exactly one.
 */
export function readCursor(marked: string): CursorText {
  const [before, after, ...more] = dedent(marked).split(cursor);
  if (before === undefined || after === undefined || more.length > 0) {
    throw new Error(`A text takes one cursor, \`${cursor}\`.`);
  }
  return { text: before + after, offset: before.length };
}
