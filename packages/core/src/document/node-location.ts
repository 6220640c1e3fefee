import { isAlias, isCollection, isMap, isNode, isSeq, type Node, type Pair } from "yaml";
import { parsePointer } from "../pointer.ts";
import type { TextRange } from "../text-range.ts";
import { aliasTarget, memberIndex, nodeRange, type YamlTree } from "./yaml-tree.ts";

/** Which part of a member of a mapping is meant. */
export type PlacePart = "key" | "value";

/** What stands at a pointer. */
export interface Place {
  /** How many segments of the pointer led here; fewer than it has where it leads on to nothing. */
  readonly depth: number;
  /** `null` for a key without any value node. */
  readonly node: Node | null;
  /** The key, when the place is a member of a mapping. */
  readonly pair: Pair | null;
}

/** Follows a pointer as far as it leads. */
export function findPlace(tree: YamlTree, pointer: string): Place {
  let place: Place = { depth: 0, node: tree.contents, pair: null };
  for (const segment of parsePointer(pointer)) {
    const next = memberOf(tree, place.node, segment);
    if (next === null) break;
    place = { ...next, depth: place.depth + 1 };
  }
  return place;
}

/**
 * The range of a key or a value. Where the pointer leads nowhere, that of the nearest place above
 * it. A value that spans lines is shown by its key, or else by its first line.
 */
export function locatePlace(
  tree: YamlTree,
  text: string,
  pointer: string,
  part: PlacePart,
): TextRange {
  const place = findPlace(tree, pointer);
  const isExact = place.depth === parsePointer(pointer).length;
  const { node, pair } = place;
  const key = pair === null ? null : keyRange(pair);

  if (isExact && part === "value" && node !== null) {
    const value = trimEnd(text, nodeRange(node));
    const isShort = !isCollection(node) || !/[\r\n]/.test(text.slice(value.start, value.end));
    if (value.end > value.start && isShort) return value;
  }
  if (key !== null) return key;
  return node === null ? { start: 0, end: 0 } : firstLine(text, nodeRange(node));
}

function memberOf(
  tree: YamlTree,
  parent: Node | null,
  segment: string,
): Omit<Place, "depth"> | null {
  const node = isAlias(parent) ? (aliasTarget(tree, parent) ?? null) : parent;
  if (isSeq(node)) {
    const item = node.items[Number(segment)];
    return isNode(item) ? { node: item, pair: null } : null;
  }
  if (!isMap(node)) return null;
  const pair = node.items[memberIndex(tree, node, segment) ?? -1];
  if (pair === undefined) return null;
  return { node: isNode(pair.value) ? pair.value : null, pair };
}

function keyRange(pair: Pair): TextRange | null {
  return isNode(pair.key) ? nodeRange(pair.key) : null;
}

function firstLine(text: string, range: TextRange): TextRange {
  const lineBreak = text.slice(range.start, range.end).search(/[\r\n]/);
  return trimEnd(text, lineBreak < 0 ? range : { ...range, end: range.start + lineBreak });
}

function trimEnd(text: string, range: TextRange): TextRange {
  const trimmed = text.slice(range.start, range.end).trimEnd();
  return { start: range.start, end: range.start + trimmed.length };
}
