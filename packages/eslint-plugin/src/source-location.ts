import type { LineIndex, TextRange } from "@callsheet/core";
import type { SourceLocation } from "@eslint/core";

/** A range as ESLint's rules write it: lines count from 1, columns from 0. */
export function sourceLocation(lines: LineIndex, { start, end }: TextRange): SourceLocation {
  const [first, last] = [lines.positionAt(start), lines.positionAt(end)];
  return {
    start: { line: first.line, column: first.column - 1 },
    end: { line: last.line, column: last.column - 1 },
  };
}
