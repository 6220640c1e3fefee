import { isCollection, isNode, isScalar, type Node } from "yaml";
import { keyText, nodeRange } from "../document/yaml-tree.ts";
import { beforeBreak, columnOf, commentsAbove, isFirstOnLine, shiftLines } from "./block-text.ts";
import { keepsBlankLines, memberOf, ownLines, type Member, type ParsedText } from "./member.ts";
import { flowStyleOf, inStyleOf, stringText, type FlowStyle } from "./value-text.ts";

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
    const value = flowValue(text, member.value);
    return value === null ? null : `${written}:${value === "" ? "" : ` ${value}`}`;
  }
  const above = text.slice(carriedStart(text, member), member.range.start).trimStart();
  const rest = text.slice(keyRange.end, beforeBreak(text, ownLines(text, member).end));
  return shiftLines(`${above}${written}${rest}`, -columnOf(text, member.range.start));
}

/**
 * A member under another key as it may stand in a flow mapping of a style; `null` for one with
 * comments, on several lines, or in another style.
 */
export function carriedFlow(
  document: ParsedText,
  member: Member,
  key: string,
  style: FlowStyle,
): string | null {
  const { text } = document;
  const { container, range, value } = member;
  const isFlow = container.flow === true;
  if (style === "json" && !(isFlow && flowStyleOf(document, container) === "json")) return null;
  if (!isFlow) {
    const after = text.slice(range.end, ownLines(text, member).end);
    const isCommented = carriedStart(text, member) < ownLines(text, member).start;
    if (isCommented || after.trim() !== "") return null;
  }
  const written = flowValue(text, value);
  if (written === null) return null;
  return `${keyWritten(document, member, key)}: ${written === "" ? "null" : written}`;
}

/** A value as it is written, on one line and safe in a flow collection; `null` when it is not. */
function flowValue(text: string, value: Node | null): string | null {
  if (value === null) return "";
  const { start, end } = nodeRange(value);
  const written = text.slice(start, end);
  if (/[\r\n]/.test(written)) return null;
  if (isCollection(value)) return value.flow === true ? written : null;
  if (!isScalar(value) || value.type !== "PLAIN" || !/[,[\]{}]/.test(written)) return written;
  return JSON.stringify(written);
}

/** The key of a member, or another one in its place, with the quotes that it has. */
function keyWritten({ text, tree }: ParsedText, { pair }: Member, key: string): string {
  if (!isScalar(pair?.key) || !isNode(pair.key)) return stringText(key, "yaml");
  const { start, end } = nodeRange(pair.key);
  return keyText(pair.key, tree) === key
    ? text.slice(start, end)
    : inStyleOf(pair.key, key, "yaml");
}
