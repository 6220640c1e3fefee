import type { LexicalToken, TextRange } from "@callsheet/core";
import { columnOf, type CursorLine } from "./cursor-line.ts";
import { emptySlot, endOnLine, plainSlot, quotedSlot, type Slot } from "./slot.ts";

/** The slot at an offset inside of brackets; `null` where neither a key nor a value can stand. */
export function slotInFlow(text: string, line: CursorLine, offset: number): Slot | null {
  const tokens = line.tokens.filter(({ kind }) => kind !== "comment");
  const around = tokenAround(tokens, offset);
  const isQuoted = around !== null && around.kind !== "plain" && around.kind !== "alias";
  const reference = isQuoted ? null : referenceAround(text, line, offset);
  const under = reference === null ? around : null;
  if (under !== null && under.range.start < line.range.start) return null;
  const start = reference?.start ?? under?.range.start ?? offset;
  const end = reference?.end ?? (under === null ? offset : endOnLine(text, line, under));
  const isWhole = under === null || under.range.end <= line.range.end;
  const next = isWhole ? nextEntry(text, line, tokens, end) : line.next;
  const before = tokensBefore(tokens, line.previous, start).at(-1);
  const after = before?.kind === "colon" ? "colon" : "bracket";
  const isEntered = before !== undefined && opensEntry.has(before.kind);
  const isApart = start === line.range.start || /\s/.test(text.charAt(start - 1));
  if (!isEntered && (under !== null || !isApart)) return null;

  const hasColon = isWhole && next?.kind === "colon";
  const goesOn = isWhole
    ? next !== null && !hasColon && !endsEntry.has(next.kind)
    : !isLast(text, line);
  const isOnLine = next !== null && next.range.start <= line.range.end;
  if (goesOn && after === "colon" && isOnLine) return null;
  const parts = {
    after,
    gap: gapBefore(text, line, start),
    hasColon,
    needsComma: goesOn,
    commaBefore: isEntered ? null : (before?.range.end ?? null),
    endsLine: text.slice(end, line.range.end).trim() === "",
  } as const;
  if (reference !== null) return plainSlot(text, reference, parts);
  if (under === null) return emptySlot(offset, parts);
  if (under.kind === "plain" || under.kind === "alias") {
    return offset > end ? null : plainSlot(text, { start, end }, parts);
  }
  return quotedSlot(text, line, under, offset, parts);
}

const opensEntry: ReadonlySet<LexicalToken["kind"]> = new Set([
  "colon",
  "comma",
  "flow-mapping-start",
  "flow-list-start",
]);

const endsEntry: ReadonlySet<LexicalToken["kind"]> = new Set([
  "comma",
  "flow-mapping-end",
  "flow-list-end",
  "document-start",
  "document-end",
]);

/** A reference without quotes, whose braces the lexer takes for those of a mapping. */
function referenceAround(text: string, { range }: CursorLine, offset: number): TextRange | null {
  const begun = /\$\{[^{}'",[\]\s]*$/.exec(text.slice(range.start, offset));
  if (begun === null) return null;
  const rest = /^[^{}'",[\]\s]*\}?/.exec(text.slice(offset, range.end))?.[0] ?? "";
  return { start: offset - begun[0].length, end: offset + rest.length };
}

/** The scalar that an offset is in, at the end of or, without quotes, right before. */
function tokenAround(tokens: readonly LexicalToken[], offset: number): LexicalToken | null {
  const inside = tokens.find(({ kind, range }) => {
    const isQuoted = kind === "single-quoted" || kind === "double-quoted";
    return (
      (isQuoted || kind === "plain" || kind === "alias") &&
      (isQuoted ? range.start < offset : range.start <= offset) &&
      offset <= range.end
    );
  });
  return inside ?? null;
}

/** What stands before an offset; anchors and tags left out, which belong to what follows them. */
function tokensBefore(
  tokens: readonly LexicalToken[],
  previous: LexicalToken | null,
  offset: number,
): LexicalToken[] {
  return [...(previous === null ? [] : [previous]), ...tokens].filter(
    ({ kind, range }) => range.end <= offset && kind !== "anchor" && kind !== "tag",
  );
}

/** Whether the brackets end behind a line, where a token that goes on hides what follows. */
function isLast(text: string, { range }: CursorLine): boolean {
  return /^\s*(?:[,\]}]|$)/.test(text.slice(range.end));
}

/** The token that follows an offset inside the same brackets; `null` where they end unclosed. */
function nextEntry(
  text: string,
  { next, flowBase }: CursorLine,
  tokens: readonly LexicalToken[],
  offset: number,
): LexicalToken | null {
  const onLine = tokens.find(({ range }) => range.start >= offset);
  if (onLine !== undefined) return onLine;
  if (next === null || endsEntry.has(next.kind)) return next;
  return columnOf(text, next.range.start) <= (flowBase ?? -1) ? null : next;
}

/** The blanks that are missing before an offset: one behind `,` and `:`, more on a line of its own. */
function gapBefore(text: string, { range, flowBase }: CursorLine, offset: number): string {
  const isFirst = text.slice(range.start, offset).trim() === "";
  if (!isFirst) return /[,:]/.test(text.charAt(offset - 1)) ? " " : "";
  const column = offset - range.start;
  return column > (flowBase ?? -1) ? "" : " ".repeat((flowBase ?? -1) + 2 - column);
}
