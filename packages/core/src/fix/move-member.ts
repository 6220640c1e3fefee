import type { YAMLMap } from "yaml";
import type { TextEdit } from "../finding.ts";
import { holdsAlias, holdsAnchor } from "./anchors.ts";
import {
  beforeBreak,
  columnOf,
  indentOf,
  isFirstOnLine,
  lineBreakOf,
  lineInsertion,
  shiftLines,
} from "./block-text.ts";
import { carriedFlow, carriedLines, carriedStart } from "./carried-member.ts";
import { appendToFlow } from "./flow-insertion.ts";
import { appendLines } from "./insert-member.ts";
import { memberAt, ownLines, type Container, type Member, type ParsedText } from "./member.ts";
import { memberRemoval } from "./member-removal.ts";
import { findDestination, type MissingKeys } from "./move-destination.ts";
import { colonEnd } from "./node-text.ts";
import { flowMapText, flowStyleOf, flowUnderKeys, indentStep, underKeys } from "./value-text.ts";

/**
 * The edits that take a member, with its comments, to a pointer in another mapping; `null` when
 * something stands there already, and for what can't be written there as it is.
 */
export function moveMember(document: ParsedText, pointer: string, to: string): TextEdit[] | null {
  const member = memberAt(document, pointer);
  const destination = findDestination(document, pointer, to);
  if (member?.pair == null || destination === null) return null;
  // Elsewhere, an alias might stand before its anchor.
  if (holdsAnchor(member.value) || holdsAlias(member.value)) return null;

  const { map, empty, keys } = destination;
  const isLast = map === member.container && member.index === map.items.length - 1;
  if (isLast || to.startsWith(`${pointer}/`)) return nest(document, member, keys);
  const from = member.container.flow === true ? 0 : carriedStart(document.text, member);
  const removal = memberRemoval(document, pointer, member, from);
  const arrival =
    map === null ? fill(document, empty, member, keys) : append(document, map, member, keys);
  return removal === null || arrival === null ? null : [...removal, ...arrival];
}

/** Puts keys above a member, where it stands. */
function nest(document: ParsedText, member: Member, keys: MissingKeys): TextEdit[] | null {
  const { text } = document;
  const { range, container } = member;
  if (container.flow === true) {
    const carried = flowWithKeys(document, container, member, keys);
    if (carried === null) return null;
    return [{ range, newText: shiftLines(carried, indentOf(text, range.start)) }];
  }
  const lines = linesWithKeys(document, member, keys);
  if (lines === null) return null;
  const column = columnOf(text, range.start);
  const margin = isFirstOnLine(text, range.start) ? " ".repeat(column) : "";
  const newText = (margin + shiftLines(lines, column)).replace(/\r?\n/g, lineBreakOf(text));
  const end = beforeBreak(text, ownLines(text, member).end);
  return [{ range: { start: carriedStart(text, member), end }, newText }];
}

/** Puts a member at the end of another mapping. */
function append(
  document: ParsedText,
  map: YAMLMap,
  member: Member,
  keys: MissingKeys,
): TextEdit[] | null {
  if (map.flow === true) {
    const carried = flowWithKeys(document, map, member, keys);
    return carried === null ? null : appendToFlow(document, map, carried);
  }
  const lines = linesWithKeys(document, member, keys);
  return lines === null ? null : appendLines(document.text, map, lines);
}

/** Makes a mapping of a member without a value, and puts the moved member into it. */
function fill(
  document: ParsedText,
  empty: Member,
  member: Member,
  keys: MissingKeys,
): TextEdit[] | null {
  const { text } = document;
  const colon = empty.pair === null ? null : colonEnd(text, empty.pair);
  if (colon === null) return null;
  const range = { start: colon, end: empty.range.end };
  if (empty.container.flow === true) {
    const style = flowStyleOf(document, empty.container);
    const carried = flowWithKeys(document, empty.container, member, keys);
    if (carried === null) return null;
    const members = shiftLines(carried, indentOf(text, colon));
    return [{ range, newText: ` ${flowMapText(members, style)}` }];
  }
  const lines = linesWithKeys(document, member, keys);
  if (lines === null) return null;
  const column = columnOf(text, empty.range.start) + indentStep(document);
  const insertion = lineInsertion(text, ownLines(text, empty).end, column, lines);
  return range.start === range.end ? [insertion] : [{ range, newText: "" }, insertion];
}

function linesWithKeys(document: ParsedText, member: Member, keys: MissingKeys): string | null {
  const lines = carriedLines(document, member, keys.own);
  return lines === null ? null : underKeys(keys.parents, lines, indentStep(document));
}

function flowWithKeys(
  document: ParsedText,
  target: Container,
  member: Member,
  { parents, own }: MissingKeys,
): string | null {
  const carried = carriedFlow(document, member, own, target);
  return carried === null ? null : flowUnderKeys(parents, carried, flowStyleOf(document, target));
}
