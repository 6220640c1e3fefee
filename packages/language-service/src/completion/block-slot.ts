import type { LexicalToken } from "@callsheet/core";
import { columnOf, type CursorLine } from "./cursor-line.ts";
import { emptySlot, endOnLine, leadsLine, plainSlot, quotedSlot, type Slot } from "./slot.ts";

/** The slot at an offset outside of brackets; `null` where neither a key nor a value can stand. */
export function slotInBlock(text: string, line: CursorLine, offset: number): Slot | null {
  let after: Slot["after"] = "line-start";
  let isPassed = false;
  for (const [index, { kind, range }] of line.tokens.entries()) {
    if (range.end > offset || (range.end === offset && kind !== "dash" && kind !== "colon")) {
      return isPassed ? null : entrySlot(text, line, line.tokens.slice(index), offset, after);
    }
    if (kind === "colon") return valueSlot(text, line, line.tokens.slice(index + 1), offset);
    if (kind === "question-mark" || kind === "directive" || isPassed) return null;
    if (kind === "dash") after = "dash";
    else if (kind !== "anchor" && kind !== "tag" && kind !== "document-start") isPassed = true;
  }
  return isPassed ? null : entrySlot(text, line, [], offset, after);
}

/** The slot of a key or an item; `tokens` are what is left of the line. */
function entrySlot(
  text: string,
  line: CursorLine,
  tokens: readonly LexicalToken[],
  offset: number,
  after: Slot["after"],
): Slot | null {
  const [token, next] = tokens;
  if (token === undefined || token.kind === "comment") {
    const gap = after === "dash" && text[offset - 1] === "-" ? " " : "";
    const openKeys = openKeysAbove(text, line, line.previous, offset);
    return emptySlot(offset, { after, gap, endsLine: token === undefined, openKeys });
  }
  const hasColon = next?.kind === "colon" && token.range.end <= line.range.end;
  if (next !== undefined && !hasColon && next.kind !== "comment") return null;
  const parts = { after, hasColon, endsLine: next === undefined };
  if (token.kind === "single-quoted" || token.kind === "double-quoted") {
    return quotedSlot(text, line, token, offset, parts);
  }
  if (token.kind !== "plain" && token.kind !== "alias") return null;
  if (token.range.start >= line.range.start) {
    if (offset < token.range.start || offset > endOnLine(text, line, token)) return null;
    const range = { start: token.range.start, end: endOnLine(text, line, token) };
    const key = hasColon ? null : /^[\w-]+:(?!:)/.exec(text.slice(range.start, range.end));
    const start = range.start + (key?.[0].length ?? 0);
    // A colon without a blank behind it makes no key yet.
    if (key !== null && offset >= start) {
      return plainSlot(
        text,
        { ...range, start },
        { after: "colon", gap: " ", endsLine: parts.endsLine },
      );
    }
    return plainSlot(text, range, parts);
  }
  const start = line.range.start + indentOf(text, line);
  const openKeys = openKeysAbove(text, line, token, start);
  if (openKeys.length === 0 || offset < start) return null;
  return plainSlot(text, { start, end: endOnLine(text, line, token) }, { ...parts, openKeys });
}

/** The slot of the value behind a key; `tokens` are what follows its colon on the line. */
function valueSlot(
  text: string,
  line: CursorLine,
  tokens: readonly LexicalToken[],
  offset: number,
): Slot | null {
  const isProperty = ({ kind, range }: LexicalToken): boolean =>
    (kind === "anchor" || kind === "tag") && range.end < offset;
  const content = tokens.filter((token) => token.kind !== "comment" && !isProperty(token));
  const parts = {
    after: "colon",
    gap: /\s/.test(text.charAt(offset - 1)) ? "" : " ",
    endsLine: tokens.every(({ kind }) => kind !== "comment"),
  } as const;
  const [first] = content;
  const last = content.at(-1);
  if (first === undefined || last === undefined) return emptySlot(offset, parts);
  const written = { ...parts, gap: "" };
  if (first.kind === "single-quoted" || first.kind === "double-quoted") {
    return content.length === 1 ? quotedSlot(text, line, first, offset, written) : null;
  }
  const range = { start: first.range.start, end: endOnLine(text, line, last) };
  if ((first.kind !== "plain" && first.kind !== "alias") || offset < range.start) return null;
  return offset > range.end ? null : plainSlot(text, range, written);
}

/**
 * The ends of the lines above, each a text without a colon in the column of the offset: the parser
 * would take them, and what is put at the offset, for one key.
 */
function openKeysAbove(
  text: string,
  line: CursorLine,
  token: LexicalToken | null,
  offset: number,
): number[] {
  if (token?.kind !== "plain" || !leadsLine(text, token.range.start)) return [];
  if (columnOf(text, token.range.start) !== columnOf(text, offset)) return [];
  const above = text.slice(token.range.start, Math.min(token.range.end, line.range.start));
  const ends: number[] = [];
  for (const { 0: written, index } of above.matchAll(/\S[^\n]*/g)) {
    ends.push(token.range.start + index + written.trimEnd().length);
  }
  return ends;
}

function indentOf(text: string, { range }: CursorLine): number {
  return /^[ \t]*/.exec(text.slice(range.start, range.end))?.[0].length ?? 0;
}
