import { isMap, type YAMLMap } from "yaml";
import { nodeRange } from "../document/yaml-tree.ts";
import type { TextEdit } from "../finding.ts";
import { hasProperties } from "./anchors.ts";
import {
  beforeBreak,
  columnOf,
  indentOf,
  isFirstOnLine,
  lineBreakOf,
  lineEnd,
  nextLine,
  shiftLines,
} from "./block-text.ts";
import { carriedLines } from "./carried-member.ts";
import {
  isFlowText,
  keysOf,
  lastMember,
  memberAt,
  memberOf,
  ownLines,
  type Member,
  type ParsedText,
} from "./member.ts";
import { memberRemoval } from "./member-removal.ts";
import { colonEnd } from "./node-text.ts";

/**
 * The edits that put the members of a mapping in the place of the member that holds them; `null`
 * when one of them has the key of a new sibling, and where it can't be done safely.
 */
export function unwrapMember(document: ParsedText, pointer: string): TextEdit[] | null {
  const { text, tree } = document;
  const member = memberAt(document, pointer);
  if (member === null || !isMap(member.container)) return null;
  const { container, value } = member;
  if (!isMap(value) || hasProperties(value)) return null;
  const siblings = new Set(keysOf(tree, container).toSpliced(member.index, 1));
  if (keysOf(tree, value).some((key) => siblings.has(key))) return null;
  if (value.items.length === 0) {
    return memberRemoval(document, pointer, member, ownLines(text, member).start);
  }
  if (value.flow !== true) return unwrapBlock(text, member, value);
  return container.flow === true
    ? unwrapFlow(document, member, value)
    : unwrapToLines(document, member, value);
}

function unwrapBlock(text: string, member: Member, inner: YAMLMap): TextEdit[] | null {
  const { start } = member.range;
  const colon = member.pair === null ? null : colonEnd(text, member.pair);
  const first = memberOf(text, inner, 0);
  if (colon === null || first === null || !isFirstOnLine(text, first.range.start)) return null;

  const comment = text.slice(colon, lineEnd(text, colon)).trim();
  const end = beforeBreak(text, ownLines(text, member).end);
  const by = columnOf(text, start) - columnOf(text, first.range.start);
  const lines = shiftLines(`\n${text.slice(nextLine(text, colon), end)}`, by).trimStart();
  const margin = " ".repeat(columnOf(text, start));
  const above = comment === "" ? "" : `${comment}${lineBreakOf(text)}${margin}`;
  return [{ range: { start, end }, newText: above + lines }];
}

function unwrapFlow(document: ParsedText, member: Member, inner: YAMLMap): TextEdit[] | null {
  const { text } = document;
  const first = memberOf(text, inner, 0);
  const last = lastMember(text, inner);
  if (first === null || last === null) return null;
  const { start, end } = nodeRange(inner);
  const isBare = isGap(text, start + 1, first.range.start) && isGap(text, last.range.end, end - 1);
  if (!isBare || !opensBehindColon(text, member, start)) return null;
  const by = indentOf(text, member.range.start) - indentOf(text, first.range.start);
  const members = text.slice(first.range.start, last.range.end);
  const newText = isFlowText(document) ? shiftLines(members, by) : members;
  return [{ range: member.range, newText }];
}

/** Makes lines of the members of a flow mapping that stands in a block mapping. */
function unwrapToLines(document: ParsedText, member: Member, inner: YAMLMap): TextEdit[] | null {
  const { text, tree } = document;
  const { start, end } = nodeRange(inner);
  const lines: string[] = [];
  let position = start + 1;
  for (const [index, key] of keysOf(tree, inner).entries()) {
    const carried = memberOf(text, inner, index);
    const line = carried === null ? null : carriedLines(document, carried, key);
    if (carried === null || line === null || !isGap(text, position, carried.range.start))
      return null;
    lines.push(line);
    position = carried.range.end;
  }
  if (!isGap(text, position, end - 1) || !opensBehindColon(text, member, start)) return null;
  const margin = " ".repeat(columnOf(text, member.range.start));
  return [{ range: member.range, newText: lines.join(lineBreakOf(text) + margin) }];
}

/** Whether nothing but commas and space stands in a range, so no comment is lost with it. */
function isGap(text: string, start: number, end: number): boolean {
  return /^[\s,]*$/.test(text.slice(start, end));
}

function opensBehindColon(text: string, { pair }: Member, start: number): boolean {
  const colon = pair === null ? null : colonEnd(text, pair);
  return colon !== null && isGap(text, colon, start);
}
