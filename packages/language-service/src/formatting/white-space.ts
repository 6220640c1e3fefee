import type { TextEdit, TextRange } from "@callsheet/core";

/** Collects the edits of a text's white space. */
export interface WhiteSpaceEdits {
  readonly edits: readonly TextEdit[];
  /** Makes white space what it should be, unless it is that already. */
  set(range: TextRange, wanted: string): void;
}

/** Takes only edits within `within`, each as small as it can be, in the order in which they come. */
export function createWhiteSpaceEdits(text: string, within: TextRange): WhiteSpaceEdits {
  const edits: TextEdit[] = [];
  return {
    edits,
    set(range, wanted) {
      const written = text.slice(range.start, range.end);
      // A byte order mark in the middle of a text is no white space, but no token either.
      if (written === wanted || !/^[ \t\r\n]*$/.test(written)) return;
      const edit = smallestEdit(range.start, written, wanted);
      if (edit.range.start >= within.start && edit.range.end <= within.end) edits.push(edit);
    },
  };
}

/** How many lines a stretch of white space ends. */
export function lineBreakCount(whiteSpace: string): number {
  return whiteSpace.split("\n").length - 1;
}

/** The white space before the first token of a line: what ends other lines, and what indents it. */
export function splitAtLastLine(
  text: string,
  { start, end }: TextRange,
): { readonly breaks: TextRange; readonly indent: TextRange; readonly count: number } {
  const written = text.slice(start, end);
  const lineStart = start + written.lastIndexOf("\n") + 1;
  return {
    breaks: { start, end: lineStart },
    indent: { start: lineStart, end },
    count: lineBreakCount(written),
  };
}

/** Leaves out what the written and the wanted text begin and end with alike. */
function smallestEdit(start: number, written: string, wanted: string): TextEdit {
  const from = unitsOf(written);
  const to = unitsOf(wanted);
  const longest = Math.min(from.length, to.length);
  let head = 0;
  while (head < longest && from[head] === to[head]) head++;
  let tail = 0;
  while (tail < longest - head && from.at(-1 - tail) === to.at(-1 - tail)) tail++;
  const removed = from.slice(head, from.length - tail).join("").length;
  const editStart = start + from.slice(0, head).join("").length;
  return {
    range: { start: editStart, end: editStart + removed },
    newText: to.slice(head, to.length - tail).join(""),
  };
}

/** The characters of white space; no position is between the two of `\r\n`. */
function unitsOf(whiteSpace: string): readonly string[] {
  return whiteSpace.match(/\r\n|[^]/g) ?? [];
}
