import { isMap, isNode, isScalar } from "yaml";
import { findPlace, type Place } from "../document/node-location.ts";
import { styleOf } from "../document/yaml-scalar.ts";
import { memberIndex, nodeRange } from "../document/yaml-tree.ts";
import type { TextEdit } from "../finding.ts";
import { parentPointer } from "../pointer.ts";
import type { ParsedText } from "./member.ts";
import { flowStyleOf, inScalarStyle } from "./value-text.ts";

/** The edit that gives a member another key; `null` when a sibling has it already. */
export function renameKey(
  document: ParsedText,
  pointer: string,
  place: Place,
  to: string,
): TextEdit[] | null {
  const key = place.pair?.key;
  const map = findPlace(document.tree, parentPointer(pointer)).node;
  if (!isScalar(key) || !isNode(key)) return null;
  if (isMap(map) && memberIndex(document.tree, map, to) !== undefined) return null;
  const newText = inScalarStyle(styleOf(key), to, flowStyleOf(document, map));
  return [{ range: nodeRange(key), newText }];
}

/** The edit that puts a plain scalar in quotes, as it is written. */
export function quoteScalar({ text }: ParsedText, { node }: Place): TextEdit[] | null {
  if (!isScalar(node) || !isNode(node) || node.type !== "PLAIN") return null;
  const range = nodeRange(node);
  return [{ range, newText: JSON.stringify(text.slice(range.start, range.end)) }];
}
