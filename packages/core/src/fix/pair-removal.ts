import { isNode, type Pair, type YAMLMap } from "yaml";
import { nodeRange } from "../document/yaml-tree.ts";
import type { TextEdit } from "../finding.ts";
import type { TextRange } from "../text-range.ts";

/**
 * The edit that takes a member out of a mapping: its lines in a block mapping, with its comma in a
 * flow mapping. The last member leaves `{}`. `null` for a key that has no place in the text.
 */
export function pairRemoval(text: string, map: YAMLMap, pair: Pair): TextEdit | null {
  const range = pairRange(pair);
  if (range === null) return null;
  if (map.items.length === 1)
    return { range: map.flow === true ? nodeRange(map) : range, newText: "{}" };
  const removed = map.flow === true ? flowRange(text, map, pair, range) : blockRange(text, range);
  return { range: removed, newText: "" };
}

function pairRange({ key, value }: Pair): TextRange | null {
  if (!isNode(key)) return null;
  const { start, end } = nodeRange(key);
  return { start, end: isNode(value) ? Math.max(end, nodeRange(value).end) : end };
}

function blockRange(text: string, { start, end }: TextRange): TextRange {
  const lineStart = text.lastIndexOf("\n", start - 1) + 1;
  const isAlone = text.slice(lineStart, start).trim() === "";
  const lineEnd = text.indexOf("\n", text[end - 1] === "\n" ? end - 1 : end);
  const nextLine = lineEnd < 0 ? text.length : lineEnd + 1;
  if (isAlone) return { start: lineStart, end: nextLine };
  // Behind a dash, the next member moves up to where this one began.
  const indent = /^[ \t]*/.exec(text.slice(nextLine))?.[0].length ?? 0;
  return { start, end: nextLine + indent };
}

function flowRange(text: string, map: YAMLMap, pair: Pair, range: TextRange): TextRange {
  const index = map.items.indexOf(pair);
  const next = map.items[index + 1];
  const following = next === undefined ? null : pairRange(next);
  if (following !== null) return { start: range.start, end: following.start };
  const previous = map.items[index - 1];
  const before = previous === undefined ? null : pairRange(previous);
  const end = text[range.end] === ":" ? range.end + 1 : range.end;
  return { start: before?.end ?? range.start, end };
}
