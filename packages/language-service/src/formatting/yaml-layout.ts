import type { TextEdit, TextRange } from "@callsheet/core";
import type { FormattingOptions } from "vscode-languageserver-types";
import { holderOf, type BlockLevel } from "./block-levels.ts";
import { styleOf, type DocumentStyle } from "./document-style.ts";
import { fileEnd } from "./file-end.ts";
import { findColumns, type LevelColumns } from "./level-columns.ts";
import { placeTokens, type PlacedTokens } from "./place-tokens.ts";
import {
  blockIndent,
  endsInBlankLine,
  firstTextColumn,
  foldedIndent,
  indentationIndicator,
  sameIndent,
  scalarLines,
  type LineIndent,
  type ScalarLine,
} from "./scalar-lines.ts";
import { spacingBetween } from "./token-spacing.ts";
import {
  reachOf,
  spansLines,
  textStart,
  visibleTokens,
  type VisibleToken,
} from "./visible-tokens.ts";
import { createWhiteSpaceEdits, splitAtLastLine, type WhiteSpaceEdits } from "./white-space.ts";

/** The edits of white space that lay YAML out; none of them reaches out of `range`. */
export function yamlEdits(
  text: string,
  options: FormattingOptions,
  range: TextRange,
): readonly TextEdit[] {
  const tokens = visibleTokens(text);
  const placed = placeTokens(text, tokens);
  const style = styleOf(text, tokens, placed.levels);
  const { tabSize } = options;
  const outermost = outermostColumn(text, placed.levels);
  const columns = findColumns(placed.levels, { ...style, tabSize, outermost, range });
  const whiteSpace = createWhiteSpaceEdits(text, range);
  const layout: Layout = { text, tokens, ...placed, style, tabSize, columns, range, whiteSpace };
  let lineHead = 0;
  for (const [index, token] of tokens.entries()) {
    if (placed.places[index] !== null) lineHead = index;
    setWhiteSpaceBefore(layout, token, index);
    if (spansLines(text, token)) setLines(layout, token, index, lineHead);
  }
  whiteSpace.set(...endOfFile(text, tokens.at(-1), style.lineBreak, options));
  return whiteSpace.edits;
}

function endOfFile(
  text: string,
  last: VisibleToken | undefined,
  lineBreak: string,
  options: FormattingOptions,
): [range: TextRange, wanted: string] {
  const range = { start: last?.range.end ?? textStart(text), end: text.length };
  const written = text.slice(range.start);
  // Behind a block scalar that ends in a blank line, a line break would be one too many.
  const isEnded = last?.kind === "block-scalar" && endsInBlankLine(text, last.range);
  return [range, isEnded && !written.includes("\n") ? "" : fileEnd(written, lineBreak, options)];
}

interface Layout extends PlacedTokens {
  readonly text: string;
  readonly tokens: readonly VisibleToken[];
  readonly style: DocumentStyle;
  readonly tabSize: number;
  readonly columns: LevelColumns;
  readonly range: TextRange;
  readonly whiteSpace: WhiteSpaceEdits;
}

/** Column 0, but where it would make a key into a line between documents, such as ` --- a: b`. */
function outermostColumn(text: string, levels: readonly BlockLevel[]): number {
  return /^[ \t]+(?:---|\.\.\.)/m.test(text) ? (levels[0]?.column ?? 0) : 0;
}

function setWhiteSpaceBefore(layout: Layout, token: VisibleToken, index: number): void {
  const { text, tokens, places, style, columns, whiteSpace } = layout;
  const before = tokens[index - 1];
  const gap = { start: before?.range.end ?? textStart(text), end: token.range.start };
  const place = places[index] ?? null;
  if (token.kind === "block-scalar") {
    // Further line breaks are a part of the content.
    whiteSpace.set(gap, style.lineBreak);
  } else if (token.leads || before === undefined) {
    const { breaks, indent, count } = splitAtLastLine(text, gap);
    // Behind a byte order mark, the parser knows a list only on a new line.
    const most = before !== undefined ? mostLineBreaks : gap.start > 0 ? 1 : 0;
    whiteSpace.set(breaks, style.lineBreak.repeat(Math.min(count, most)));
    whiteSpace.set(indent, spaces(place === null ? token.column : columns.columnAt(place)));
  } else {
    const indicator = places[index - 1] ?? null;
    const isPlaced = place !== null && indicator !== null;
    whiteSpace.set(
      gap,
      isPlaced
        ? spaces(columns.columnAt(place) - columns.columnAt(indicator) - 1)
        : spacingBetween(before.kind, token.kind, text.slice(gap.start, gap.end), style),
    );
  }
}

/** One ends a line, the second leaves a blank line. */
const mostLineBreaks = 2;

/** Moves the lines of a scalar with the line that it begins on, unless some are out of range. */
function setLines(layout: Layout, token: VisibleToken, index: number, lineHead: number): void {
  const { text, tokens, style, range, whiteSpace } = layout;
  if (token.range.start < range.start || reachOf(text, tokens, index) > range.end) return;
  const lines = scalarLines(text, token.range);
  const indentOf =
    token.kind === "block-scalar"
      ? blockIndentAt(layout, lines, index)
      : foldedIndentAt(layout, index, lineHead);
  for (const line of lines) {
    const { start, indent, lineBreak } = line;
    whiteSpace.set({ start, end: start + indent }, spaces(indentOf(line)));
    if (lineBreak.start < lineBreak.end) whiteSpace.set(lineBreak, style.lineBreak);
  }
}

function blockIndentAt(
  { text, tokens, owners, columns, tabSize }: Layout,
  lines: readonly ScalarLine[],
  index: number,
): LineIndent {
  const holder = holderOf(owners[index] ?? null);
  const textColumn = firstTextColumn(lines);
  // The outermost value may begin anywhere; and where no line has a text, their number counts.
  if (holder === null || textColumn === null) return sameIndent;
  const header = tokens[tokens[index - 1]?.kind === "comment" ? index - 2 : index - 1];
  const told = indentationIndicator(text.slice(header?.range.start, header?.range.end));
  const from = told === null ? textColumn : holder.column + told;
  return blockIndent(from, columns.columnOf(holder) + (told ?? tabSize));
}

function foldedIndentAt(
  { tokens, places, owners, columns }: Layout,
  index: number,
  lineHead: number,
): LineIndent {
  const place = places[lineHead] ?? null;
  const by = place === null ? 0 : columns.columnAt(place) - (tokens[lineHead]?.column ?? 0);
  const holder = holderOf(owners[index] ?? null);
  return foldedIndent(by, holder === null ? 1 : columns.columnOf(holder) + 1);
}

function spaces(count: number): string {
  return " ".repeat(Math.max(0, count));
}
