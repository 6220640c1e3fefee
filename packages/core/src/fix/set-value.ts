import { isAlias, isCollection, isNode, isScalar, type Node, type Pair } from "yaml";
import { findPlace, type Place } from "../document/node-location.ts";
import { styleOf } from "../document/yaml-scalar.ts";
import { nodeRange } from "../document/yaml-tree.ts";
import type { TextEdit } from "../finding.ts";
import type { JsonValue } from "../json-value.ts";
import { parentPointer } from "../pointer.ts";
import { hasProperties, holdsAnchor } from "./anchors.ts";
import { beforeBreak, columnOf, deeperCommentsEnd, nextLine } from "./block-text.ts";
import type { ParsedText } from "./member.ts";
import { colonEnd, contentEnd } from "./node-text.ts";
import { flowStyleOf, flowText, inScalarStyle, type FlowStyle } from "./value-text.ts";

/** The edits that replace the value at a place. */
export function setValue(
  document: ParsedText,
  pointer: string,
  place: Place,
  value: JsonValue,
): TextEdit[] | null {
  const { node } = place;
  const parent = findPlace(document.tree, parentPointer(pointer)).node;
  const style = flowStyleOf(document, pointer === "" ? null : parent);
  if (!isCollection(node)) return writeScalar(document, place, scalarText(node, value, style));
  if (hasProperties(node) || holdsAnchor(node)) return null;
  const newText = flowText(value, style);
  if (node.flow === true) return [{ range: nodeRange(node), newText }];
  return place.pair === null
    ? [{ range: { start: nodeRange(node).start, end: contentEnd(document.text, node) }, newText }]
    : replaceBlock(document, place.pair, node, newText);
}

/** The edits that replace the scalar or the alias at a place by text that is YAML already. */
export function writeScalar(
  { text }: ParsedText,
  { node, pair }: Place,
  newText: string,
): TextEdit[] | null {
  if (node === null) {
    if (pair === null || !isNode(pair.key)) return null;
    const { end } = nodeRange(pair.key);
    return [{ range: { start: end, end }, newText: `: ${newText}` }];
  }
  if (isCollection(node) || (node.tag !== undefined && !isAlias(node))) return null;
  const end = contentEnd(text, node);
  if (nodeRange(node).start >= end) return [{ range: { start: end, end }, newText: ` ${newText}` }];
  return [{ range: { start: nodeRange(node).start, end }, newText }];
}

function scalarText(node: Node | null, value: JsonValue, style: FlowStyle): string {
  return typeof value === "string" && isScalar(node)
    ? inScalarStyle(styleOf(node), value, style)
    : flowText(value, style);
}

/** Writes a value behind the colon, and takes out the lines of the old one. */
function replaceBlock(
  { text }: ParsedText,
  pair: Pair,
  node: Node,
  newText: string,
): TextEdit[] | null {
  const colon = colonEnd(text, pair);
  if (colon === null || !isNode(pair.key)) return null;
  const column = columnOf(text, nodeRange(pair.key).start);
  const end = deeperCommentsEnd(text, nextLine(text, contentEnd(text, node)), column);
  const rest = { start: beforeBreak(text, nextLine(text, colon)), end: beforeBreak(text, end) };
  return [
    { range: { start: colon, end: colon }, newText: ` ${newText}` },
    { range: rest, newText: "" },
  ];
}
