import { isMap, type YAMLMap } from "yaml";
import { nodeRange } from "../document/yaml-tree.ts";
import type { TextEdit } from "../finding.ts";
import type { JsonValue } from "../json-value.ts";
import { lastSegment, parentPointer } from "../pointer.ts";
import { columnOf, indentOf, isFirstOnLine, lineEnd, lineInsertion } from "./block-text.ts";
import { containerAt, keysOf, lastMember, ownLines, type ParsedText } from "./member.ts";
import {
  blockText,
  flowMapText,
  flowStyleOf,
  flowText,
  indentStep,
  stringText,
} from "./value-text.ts";

/** The edits that add a member to an existing mapping; `null` when the key is there already. */
export function insertMember(
  document: ParsedText,
  pointer: string,
  value: JsonValue,
): TextEdit[] | null {
  const map = containerAt(document, parentPointer(pointer));
  const key = lastSegment(pointer);
  if (key === null || !isMap(map) || keysOf(document.tree, map).includes(key)) return null;
  if (map.flow !== true) {
    return appendLines(document.text, map, blockText(key, value, indentStep(document)));
  }
  const style = flowStyleOf(document, map);
  const member = `${stringText(key, style)}: ${flowText(value, style)}`;
  return appendToFlow(document, map, member);
}

/** Adds lines, given at column 0, as the last members of a block mapping. */
export function appendLines(text: string, map: YAMLMap, lines: string): TextEdit[] | null {
  const last = lastMember(text, map);
  if (last === null) return null;
  const column = columnOf(text, last.range.start);
  return [lineInsertion(text, ownLines(text, last).end, column, lines)];
}

/** Adds the text of a member at the end of a flow mapping, on a line of its own if others are. */
export function appendToFlow(
  document: ParsedText,
  map: YAMLMap,
  member: string,
): TextEdit[] | null {
  const { text } = document;
  const { start, end } = nodeRange(map);
  const last = lastMember(text, map);
  if (last === null) {
    if (map.items.length > 0 || text.slice(start + 1, end - 1).trim() !== "") return null;
    return [{ range: { start, end }, newText: flowMapText(member, flowStyleOf(document, map)) }];
  }
  const tail = /^(\s*,)?((?:\s|#.*)*)$/.exec(text.slice(last.range.end, end - 1));
  if (tail === null) return null;
  const comma = tail[1] ?? "";
  const memberEnd = last.range.end + comma.length;
  const lineStop = Math.min(lineEnd(text, memberEnd), end - 1);
  if (!isFirstOnLine(text, last.range.start) || lineStop === end - 1) {
    if (/#/.test(tail[2] ?? "")) return null;
    const newText = comma === "" ? `, ${member}` : ` ${member},`;
    return [{ range: { start: memberEnd, end: memberEnd }, newText }];
  }
  const line = lineInsertion(
    text,
    lineStop,
    indentOf(text, last.range.start),
    `${member}${comma.trim()}`,
  );
  const separator = { range: { start: memberEnd, end: memberEnd }, newText: "," };
  return comma === "" ? [separator, line] : [line];
}
