import type { TextRange } from "@callsheet/core";

/** A line of a scalar that spans lines. */
export interface ScalarLine {
  readonly start: number;
  /** The number of spaces that it begins with. */
  readonly indent: number;
  readonly isBlank: boolean;
  /** Its line break, which is empty behind the last line. */
  readonly lineBreak: TextRange;
}

/** The number of spaces that a line should begin with. */
export type LineIndent = (line: ScalarLine) => number;

/** The lines of a scalar, the first from where it begins. */
export function scalarLines(text: string, { start, end }: TextRange): ScalarLine[] {
  const lines: ScalarLine[] = [];
  let offset = start;
  for (const written of text.slice(start, end).split("\n")) {
    const behind = Math.min(offset + written.length + 1, end);
    const visible = written.endsWith("\r") ? written.slice(0, -1) : written;
    const indent = /^ */.exec(visible)?.[0].length ?? 0;
    lines.push({
      start: offset,
      indent,
      isBlank: indent === visible.length,
      lineBreak: { start: offset + visible.length, end: behind },
    });
    offset = behind;
  }
  return lines;
}

export function endsInBlankLine(text: string, scalar: TextRange): boolean {
  return scalarLines(text, scalar).at(-1)?.isBlank === true;
}

/** Leaves all lines where they are. */
export const sameIndent: LineIndent = ({ indent }) => indent;

/** The number that a block scalar's header gives for its indentation; `null` for most headers. */
export function indentationIndicator(header: string): number | null {
  const indicator = /[1-9]/.exec(header)?.[0];
  return indicator === undefined ? null : Number(indicator);
}

/** The column of the first line that has a text; `null` where none has. */
export function firstTextColumn(lines: readonly ScalarLine[]): number | null {
  return lines.find(({ isBlank }) => !isBlank)?.indent ?? null;
}

/** Moves the content of a block scalar; its lines stay as they are to each other. */
export function blockIndent(from: number, to: number): LineIndent {
  // Blanks up to the content's column are no part of the content.
  return ({ indent, isBlank }) => (isBlank && indent <= from ? 0 : indent + to - from);
}

/**
 * Moves the further lines of a plain or quoted scalar by some columns, as far as they stay at
 * `least` or behind it. YAML takes their indentation away when it folds them.
 */
export function foldedIndent(by: number, least: number): LineIndent {
  return ({ indent, isBlank }) => (isBlank || indent === 0 ? indent : Math.max(least, indent + by));
}
