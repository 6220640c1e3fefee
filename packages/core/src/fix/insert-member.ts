import { isMap, type YAMLMap } from "yaml";
import { memberIndex } from "../document/yaml-tree.ts";
import type { TextEdit } from "../finding.ts";
import type { JsonValue } from "../json-value.ts";
import { lastSegment, parentPointer } from "../pointer.ts";
import { columnOf, lineInsertion } from "./block-text.ts";
import { appendToFlow } from "./flow-insertion.ts";
import { containerAt, lastMember, ownLines, type ParsedText } from "./member.ts";
import { blockText, flowStyleOf, flowText, indentStep, stringText } from "./value-text.ts";

/** The edits that add a member to an existing mapping; `null` when the key is there already. */
export function insertMember(
  document: ParsedText,
  pointer: string,
  value: JsonValue,
): TextEdit[] | null {
  const map = containerAt(document, parentPointer(pointer));
  const key = lastSegment(pointer);
  if (key === null || !isMap(map) || memberIndex(document.tree, map, key) !== undefined)
    return null;
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
