/** A stretch of a text, `start` inclusive and `end` exclusive, in UTF-16 offsets. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** A place as people count it: line and column from 1, the column in UTF-16 units. */
export interface TextPosition {
  readonly line: number;
  readonly column: number;
}

/** Turns offsets of one text into positions. */
export interface LineIndex {
  /** The number of lines; a text that ends in a line break has an empty last line. */
  readonly lineCount: number;
  /** The position of an offset; an offset outside the text is moved to its nearest end. */
  positionAt(offset: number): TextPosition;
  /** The range of a line (from 1) without its line break; `null` when there is no such line. */
  lineRange(line: number): TextRange | null;
}

/** Indexes the lines of a text; `\n`, `\r\n` and a lone `\r` end a line. */
export function createLineIndex(text: string): LineIndex {
  // Most texts are clean, and nobody asks.
  let known: readonly number[] | null = null;
  const lines = (): readonly number[] => (known ??= lineStarts(text));
  const lineOf = (starts: readonly number[], offset: number): number => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  return {
    get lineCount() {
      return lines().length;
    },
    positionAt(offset) {
      const starts = lines();
      const bounded = Math.max(0, Math.min(offset, text.length));
      const line = lineOf(starts, bounded);
      return { line: line + 1, column: bounded - (starts[line] ?? 0) + 1 };
    },
    lineRange(line) {
      const starts = lines();
      const start = starts[line - 1];
      if (start === undefined) return null;
      let end = starts[line] ?? text.length;
      while (end > start && (text[end - 1] === "\n" || text[end - 1] === "\r")) end--;
      return { start, end };
    },
  };
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (const lineBreak of text.matchAll(/\r\n|\n|\r/g)) {
    starts.push(lineBreak.index + lineBreak[0].length);
  }
  return starts;
}
