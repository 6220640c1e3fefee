import { nodeRange } from "../document/yaml-tree.ts";
import type { TextEdit } from "../finding.ts";
import { isFirstOnLine } from "./block-text.ts";
import { memberOf, type Member } from "./member.ts";

/**
 * The edits that take a member out of a flow collection; `null` when a comment stands before a
 * comma.
 */
export function flowRemoval(text: string, member: Member): TextEdit[] | null {
  const { container, index } = member;
  if (container.items.length === 1) return emptying(text, member);
  const next = memberOf(text, container, index + 1);
  if (next !== null) return upToNext(text, member, next);
  const previous = memberOf(text, container, index - 1);
  if (previous === null || index + 1 < container.items.length) return null;
  return backToPrevious(text, previous, member);
}

function upToNext(text: string, { range }: Member, next: Member): TextEdit[] | null {
  const gap = gapWithoutComma(text, range.end, next.range.start);
  if (gap === null) return null;
  // The comment on the line of a member goes with it.
  const kept = isFirstOnLine(text, range.start) ? gap.replace(/^[ \t]*#.*/, "") : gap;
  return [{ range: { start: range.start, end: next.range.start }, newText: kept.trimStart() }];
}

function backToPrevious(text: string, previous: Member, { range }: Member): TextEdit[] | null {
  const gap = gapWithoutComma(text, previous.range.end, range.start);
  if (gap === null) return null;
  const endsLine = /^[ \t]*(?:#|\r?\n)/.test(text.slice(range.end));
  const kept = gap.trim() === "" || endsLine ? gap.trimEnd() : gap;
  return [{ range: { start: previous.range.end, end: range.end }, newText: kept }];
}

function emptying(text: string, { container, range }: Member): TextEdit[] | null {
  const inside = nodeRange(container);
  const before = text.slice(inside.start + 1, range.start);
  const after = /^(?:\s*,)?((?:\s|#[^\n]*(?:\n|$))*)$/.exec(
    text.slice(range.end, inside.end - 1),
  )?.[1];
  if (after === undefined) return null;
  const kept = before + after;
  const isBare = kept.trim() === "";
  return [{ range: { start: inside.start + 1, end: inside.end - 1 }, newText: isBare ? "" : kept }];
}

function gapWithoutComma(text: string, start: number, end: number): string | null {
  const [comma] = /^\s*,/.exec(text.slice(start, end)) ?? [];
  return comma === undefined ? null : text.slice(start + comma.length, end);
}
