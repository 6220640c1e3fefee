import type { TextRange } from "@callsheet/core";

/** A text with the ranges that were marked in it, `<[` and `]>` taken out. */
export interface MarkedText {
  readonly text: string;
  readonly ranges: readonly TextRange[];
}

/**
 * Reads ranges out of a text: `voice: <[nova]>`. The text's common indentation is taken off, so
 * that it can be written indented in a test. Throws when a mark is open or nested.
 */
export function readMarks(marked: string): MarkedText {
  const ranges: TextRange[] = [];
  let text = "";
  let open: number | null = null;
  for (const part of dedent(marked).split(/(<\[|\]>)/)) {
    if (part === "<[") {
      if (open !== null) throw new Error("A mark is open already.");
      open = text.length;
    } else if (part === "]>") {
      if (open === null) throw new Error("No mark is open here.");
      ranges.push({ start: open, end: text.length });
      open = null;
    } else {
      text += part;
    }
  }
  if (open !== null) throw new Error("A mark is never closed.");
  return { text, ranges };
}

/** Takes the first line's indentation off every line, and the blank lines around the text. */
export function dedent(text: string): string {
  const body = text.replace(/^\n+/, "").replace(/\n[ \t]*$/, "\n");
  const indent = /^[ \t]*/.exec(body)?.[0] ?? "";
  return body.replaceAll(new RegExp(`^${indent}`, "gm"), "");
}
