import type { YAMLMap } from "yaml";
import { nodeRange } from "../document/yaml-tree.ts";
import type { TextEdit } from "../finding.ts";
import { indentOf, isFirstOnLine, lineEnd, lineInsertion, shiftLines } from "./block-text.ts";
import { lastMember, type Member, type ParsedText } from "./member.ts";
import { flowMapText, flowStyleOf } from "./value-text.ts";

/**
 * Adds a member, given as lines at column 0, at the end of a flow mapping; on a line of its own if
 * the last one is. `null` where a comment is in the way.
 */
export function appendToFlow(document: ParsedText, map: YAMLMap, lines: string): TextEdit[] | null {
  const { text } = document;
  const range = nodeRange(map);
  const last = lastMember(text, map);
  if (last !== null) return appendBehind(text, last, range.end - 1, lines);
  if (map.items.length > 0 || text.slice(range.start + 1, range.end - 1).trim() !== "") return null;
  const members = shiftLines(lines, indentOf(text, range.start));
  return [{ range, newText: flowMapText(members, flowStyleOf(document, map)) }];
}

function appendBehind(
  text: string,
  last: Member,
  bracket: number,
  lines: string,
): TextEdit[] | null {
  const tail = /^(\s*,)?((?:\s|#[^\n]*(?:\n|$))*)$/.exec(text.slice(last.range.end, bracket));
  if (tail === null) return null;
  const [, comma = "", rest = ""] = tail;
  const end = last.range.end + comma.length;
  const indent = indentOf(text, last.range.start);
  const isSpread = isFirstOnLine(text, last.range.start) && lineEnd(text, end) < bracket;
  if (isSpread) {
    const line = lineInsertion(text, lineEnd(text, end), indent, lines + comma.trim());
    return comma === "" ? [{ range: { start: end, end }, newText: "," }, line] : [line];
  }
  if (rest.includes("#")) return null;
  const member = shiftLines(lines, indent);
  const newText = comma === "" ? `, ${member}` : ` ${member},`;
  return [{ range: { start: end, end }, newText }];
}
