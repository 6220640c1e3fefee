import {
  isCollection,
  isNode,
  isPair,
  isScalar,
  type Node,
  type Pair,
  type YAMLMap,
  type YAMLSeq,
} from "yaml";
import { nodeRange } from "../document/yaml-tree.ts";
import { hasProperties } from "./anchors.ts";
import { beforeBreak, lineEnd, lineStart } from "./block-text.ts";

/** Where a value ends, without the comments and blank lines after it. */
export function contentEnd(text: string, node: Node): number {
  if (isCollection(node) && node.flow !== true) return itemEnd(text, node.items.at(-1));
  const { start, end } = nodeRange(node);
  // An empty value may have its place at a comment that follows.
  if (start === end) return withoutBlanks(text, start, " \t");
  const isBlock = isScalar(node) && (node.type === "BLOCK_LITERAL" || node.type === "BLOCK_FOLDED");
  if (!isBlock) return end;
  // With `+` the blank lines after a block scalar are a part of it.
  const isKept = /^[|>]\d?\+/.test(text.slice(start, start + 3));
  return isKept ? beforeBreak(text, Math.min(end, text.length)) : withoutBlanks(text, end, " \r\n");
}

function withoutBlanks(text: string, end: number, blanks: string): number {
  let last = Math.min(end, text.length);
  while (last > 0 && blanks.includes(text.charAt(last - 1))) last--;
  return last;
}

/** Where a member or an item ends; 0 for one that has no place in the text. */
export function itemEnd(text: string, item: unknown): number {
  if (isNode(item)) return contentEnd(text, item);
  if (!isPair(item)) return 0;
  if (isNode(item.value)) return contentEnd(text, item.value);
  return isNode(item.key) ? nodeRange(item.key).end : 0;
}

/** Where a key begins; `null` for explicit ones and for those with an anchor or a tag. */
export function keyStart(text: string, { flow }: YAMLMap | YAMLSeq, { key }: Pair): number | null {
  if (!isScalar(key) || !isNode(key) || hasProperties(key)) return null;
  const { start } = nodeRange(key);
  const before = text.slice(lineStart(text, start), start);
  if (flow === true) return /\?\s*$/.test(before) ? null : start;
  return behindDashes.test(before) ? start : null;
}

/** What may stand before a key or a dash on its line. */
const behindDashes = /^ *(?:- +)*$/;

/** Where an item begins, in a block list with its dash; `null` as for keys. */
export function itemStart(
  text: string,
  container: YAMLMap | YAMLSeq,
  index: number,
): number | null {
  const item = container.items[index];
  if (!isNode(item) || hasProperties(item)) return null;
  if (container.flow === true) return nodeRange(item).start;
  const start = dashStart(text, container, index);
  return behindDashes.test(text.slice(lineStart(text, start), start)) ? start : null;
}

function dashStart(text: string, list: YAMLMap | YAMLSeq, index: number): number {
  if (index === 0) return nodeRange(list).start;
  // Between two items there is nothing but blank lines and comments.
  const dash = /\n *(?=-(?:\s|$))/g;
  dash.lastIndex = itemEnd(text, list.items[index - 1]);
  dash.test(text);
  return dash.lastIndex;
}

/** The offset behind the colon of a member; `null` when there is none on the line of the key. */
export function colonEnd(text: string, { key }: Pair): number | null {
  if (!isNode(key)) return null;
  const { end } = nodeRange(key);
  const colon = /^[ \t]*:/.exec(text.slice(end, lineEnd(text, end)));
  return colon === null ? null : end + colon[0].length;
}
