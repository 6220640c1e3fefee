import { findPlace } from "../document/node-location.ts";
import type { TextEdit } from "../finding.ts";
import { parentPointer } from "../pointer.ts";
import { hasProperties } from "./anchors.ts";
import { beforeBreak, isFirstOnLine } from "./block-text.ts";
import {
  emptyText,
  keepsBlankLines,
  memberOf,
  ownLines,
  type Member,
  type ParsedText,
} from "./member.ts";
import { colonEnd } from "./node-text.ts";

/** The edits that take a member out of a block collection, from an offset on. */
export function blockRemoval(
  document: ParsedText,
  pointer: string,
  member: Member,
  from: number,
): TextEdit[] | null {
  const { text } = document;
  const { container, index } = member;
  const previous = memberOf(text, container, index - 1);
  const next = memberOf(text, container, index + 1);
  // The lines that are left must not become a part of the value before them.
  if (previous !== null && keepsBlankLines(text, previous)) return null;
  if (container.items.length === 1) return emptying(document, pointer, member, from);
  if (next !== null) return [upToNext(text, member, next, from)];
  return previous === null || index + 1 < container.items.length
    ? null
    : [backToPrevious(text, previous, member, from)];
}

function upToNext(text: string, member: Member, next: Member, from: number): TextEdit {
  const kept = text.slice(ownLines(text, member).end, next.range.start);
  // Behind a dash, what follows moves up to where the member began.
  const newText = isFirstOnLine(text, member.range.start) ? kept : kept.trimStart();
  return { range: { start: from, end: next.range.start }, newText };
}

function backToPrevious(text: string, previous: Member, member: Member, from: number): TextEdit {
  const start = beforeBreak(text, ownLines(text, previous).end);
  const end = beforeBreak(text, ownLines(text, member).end);
  return { range: { start, end }, newText: text.slice(start, beforeBreak(text, from)) };
}

function emptying(
  document: ParsedText,
  pointer: string,
  member: Member,
  from: number,
): TextEdit[] | null {
  const { text, tree } = document;
  const { pair, node } = findPlace(tree, parentPointer(pointer));
  const lines = ownLines(text, member);
  const empty = emptyText(member.container);
  if (pair === null) {
    const margin = text.slice(lines.start, member.range.start);
    const range = { start: from, end: beforeBreak(text, lines.end) };
    return [{ range, newText: margin + empty }];
  }
  const colon = colonEnd(text, pair);
  if (colon === null || node === null || hasProperties(node)) return null;
  const range = { start: beforeBreak(text, from), end: beforeBreak(text, lines.end) };
  return [
    { range: { start: colon, end: colon }, newText: ` ${empty}` },
    { range, newText: "" },
  ];
}
