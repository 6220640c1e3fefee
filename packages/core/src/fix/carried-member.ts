import { isCollection, isNode, isScalar, type Node } from "yaml";
import { styleOf } from "../document/yaml-scalar.ts";
import { keyText, nodeRange } from "../document/yaml-tree.ts";
import { hasProperties } from "./anchors.ts";
import {
  beforeBreak,
  columnOf,
  commentsAbove,
  indentOf,
  isFirstOnLine,
  lineEnd,
  shiftLines,
} from "./block-text.ts";
import {
  isFlowText,
  keepsBlankLines,
  memberOf,
  ownLines,
  type Container,
  type Member,
  type ParsedText,
} from "./member.ts";
import { flowStyleOf, inScalarStyle, stringText } from "./value-text.ts";

/** Where the lines of a block member begin that go with it when it moves. */
export function carriedStart(text: string, member: Member): number {
  const { start } = ownLines(text, member);
  if (!isFirstOnLine(text, member.range.start)) return start;
  const floor = memberOf(text, member.container, member.index - 1)?.range.end ?? 0;
  return commentsAbove(text, start, columnOf(text, member.range.start), floor);
}

/**
 * A member under another key as lines of a block mapping at column 0, with its comments and
 * without a last line break; `null` for one that can't stand there as it is written.
 */
export function carriedLines(document: ParsedText, member: Member, key: string): string | null {
  const { text } = document;
  const keyRange = isNode(member.pair?.key) ? nodeRange(member.pair.key) : null;
  if (keyRange === null || keepsBlankLines(text, member)) return null;
  const written = keyWritten(document, member, key);
  if (member.container.flow === true) {
    if (isCommented(text, member)) return null;
    const value = flowValue(text, member.value);
    return value === null || /[\r\n]/.test(value)
      ? null
      : `${written}:${value === "" ? "" : ` ${value}`}`;
  }
  const above = text.slice(carriedStart(text, member), member.range.start).trimStart();
  const rest = text.slice(keyRange.end, beforeBreak(text, ownLines(text, member).end));
  return shiftLines(`${above}${written}${rest}`, -columnOf(text, member.range.start));
}

/**
 * A member under another key as it may stand in a flow mapping, as lines at column 0; `null` for one with comments
 * around it, or in another style than that of the mapping. Several lines are carried only where the whole
 * text is one flow collection, so that no indentation can be wrong.
 */
export function carriedFlow(
  document: ParsedText,
  member: Member,
  key: string,
  target: Container,
): string | null {
  const { text } = document;
  const { container, range, value } = member;
  const style = flowStyleOf(document, target);
  if (style === "json" && flowStyleOf(document, container) !== "json") return null;
  if (isCommented(text, member)) return null;
  const written = flowValue(text, value);
  if (written === null) return null;
  if (!isFlowText(document) && /[\r\n]/.test(written)) return null;
  const lines = shiftLines(written, -indentOf(text, range.start));
  return `${keyWritten(document, member, key)}: ${lines === "" ? "null" : lines}`;
}

function isCommented(text: string, member: Member): boolean {
  if (member.container.flow === true) {
    return /^[ \t]*,?[ \t]*#/.test(text.slice(member.range.end, lineEnd(text, member.range.end)));
  }
  const lines = ownLines(text, member);
  const isBelow = text.slice(member.range.end, lines.end).trim() !== "";
  return isBelow || carriedStart(text, member) < lines.start;
}

/** A value as it is written and as a flow collection may hold it; `null` when that is unsafe. */
function flowValue(text: string, value: Node | null): string | null {
  if (value === null) return "";
  const { start, end } = nodeRange(value);
  const written = text.slice(start, end);
  if (hasProperties(value)) return null;
  if (isCollection(value)) return value.flow === true ? written : null;
  if (!isScalar(value) || value.type?.startsWith("BLOCK") === true) return null;
  return value.type === "PLAIN" && /[,[\]{}]/.test(written) ? JSON.stringify(value.value) : written;
}

/** The key of a member, or another one in its place, with the quotes that it has. */
function keyWritten({ text, tree }: ParsedText, { pair }: Member, key: string): string {
  if (!isScalar(pair?.key) || !isNode(pair.key)) return stringText(key, "yaml");
  const { start, end } = nodeRange(pair.key);
  return keyText(pair.key, tree) === key
    ? text.slice(start, end)
    : inScalarStyle(styleOf(pair.key), key, "yaml");
}
