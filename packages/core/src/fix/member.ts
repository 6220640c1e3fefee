import {
  isAlias,
  isCollection,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  visit,
  type Node,
  type Pair,
  type YAMLMap,
  type YAMLSeq,
} from "yaml";
import { findPlace } from "../document/node-location.ts";
import { keyText, nodeRange, type YamlTree } from "../document/yaml-tree.ts";
import { lastSegment, parentPointer, parsePointer } from "../pointer.ts";
import type { TextRange } from "../text-range.ts";
import {
  beforeBreak,
  columnOf,
  deeperCommentsEnd,
  isFirstOnLine,
  lineEnd,
  lineStart,
  nextLine,
} from "./block-text.ts";

/** A text and the nodes that were made of it. */
export interface ParsedText {
  readonly uri: string;
  readonly text: string;
  readonly tree: YamlTree;
}

/** Whether a text is one flow collection, as JSON is, in which no indentation can be wrong. */
export function isFlowText({ tree }: ParsedText): boolean {
  return isCollection(tree.contents) && tree.contents.flow === true;
}

/** A mapping or a list. */
export type Container = YAMLMap | YAMLSeq;

/** A member of a mapping, or an item of a list, as it stands in the text. */
export interface Member {
  readonly container: Container;
  readonly index: number;
  /** `null` for an item of a list. */
  readonly pair: Pair | null;
  /** `null` for a key without a colon in a flow mapping. */
  readonly value: Node | null;
  /** From the key or the dash to the end of the value, without comments that follow. */
  readonly range: TextRange;
}

/**
 * The member at a pointer; `null` where there is none, at the root, behind an alias, and for
 * forms that are left alone: explicit keys (`? key`) and keys or items with an anchor or a tag.
 */
export function memberAt(document: ParsedText, pointer: string): Member | null {
  const segment = lastSegment(pointer);
  const container = containerAt(document, parentPointer(pointer));
  if (segment === null || container === null) return null;
  const index = isMap(container)
    ? container.items.findLastIndex(({ key }) => keyText(key, document.tree) === segment)
    : Number(segment);
  return memberOf(document.text, container, index);
}

/** The mapping or list at a pointer; `null` for anything else, and behind an alias. */
export function containerAt(document: ParsedText, pointer: string): Container | null {
  const { node, depth } = findPlace(document.tree, pointer);
  const isThere = depth === parsePointer(pointer).length && !isAliased(document.tree, pointer);
  return isThere && (isMap(node) || isSeq(node)) ? node : null;
}

/** The keys of a mapping as JSON has them. */
export function keysOf(tree: YamlTree, map: YAMLMap): string[] {
  return map.items.map(({ key }) => keyText(key, tree));
}

/** The member with an index; `null` as for `memberAt`. */
export function memberOf(text: string, container: Container, index: number): Member | null {
  const item = container.items[index];
  const start = isPair(item) ? keyStart(text, container, item) : itemStart(text, container, index);
  if (start === null) return null;
  const pair = isPair(item) ? item : null;
  const value = isPair(item) ? item.value : item;
  const range = { start, end: itemEnd(text, item) };
  return { container, index, pair, value: isNode(value) ? value : null, range };
}

/** The last member of a container; `null` as for `memberAt`, and when it is empty. */
export function lastMember(text: string, container: Container): Member | null {
  return memberOf(text, container, container.items.length - 1);
}

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

function itemEnd(text: string, item: unknown): number {
  if (isNode(item)) return contentEnd(text, item);
  if (!isPair(item)) return 0;
  if (isNode(item.value)) return contentEnd(text, item.value);
  return isNode(item.key) ? nodeRange(item.key).end : 0;
}

function keyStart(text: string, { flow }: Container, { key }: Pair): number | null {
  if (!isScalar(key) || !isNode(key) || hasProperties(key)) return null;
  const { start } = nodeRange(key);
  const before = text.slice(lineStart(text, start), start);
  if (flow === true) return /\?\s*$/.test(before) ? null : start;
  return behindDashes.test(before) ? start : null;
}

/** What may stand before a key or a dash on its line. */
const behindDashes = /^ *(?:- +)*$/;

function itemStart(text: string, container: Container, index: number): number | null {
  const item = container.items[index];
  if (!isNode(item) || hasProperties(item)) return null;
  if (container.flow === true) return nodeRange(item).start;
  const start = dashStart(text, container, index);
  return behindDashes.test(text.slice(lineStart(text, start), start)) ? start : null;
}

function dashStart(text: string, list: Container, index: number): number {
  if (index === 0) return nodeRange(list).start;
  // Between two items there is nothing but blank lines and comments.
  const dash = /\n *(?=-(?:\s|$))/g;
  dash.lastIndex = itemEnd(text, list.items[index - 1]);
  dash.test(text);
  return dash.lastIndex;
}

/** Whether the value of a block member may take in the blank lines after it. */
export function keepsBlankLines(text: string, { range }: Member): boolean {
  return /[|>]\d?\+\d?[ \t]*(?:#.*)?$/m.test(text.slice(range.start, range.end));
}

/** The empty collection of a container's kind. */
export function emptyText(container: Container): string {
  return isMap(container) ? "{}" : "[]";
}

/** The lines of a block member: to the end of its last one, with the comments that end its value. */
export function ownLines(text: string, { range }: Member): TextRange {
  const column = columnOf(text, range.start);
  const end = deeperCommentsEnd(text, nextLine(text, range.end), column);
  return {
    start: isFirstOnLine(text, range.start) ? lineStart(text, range.start) : range.start,
    end,
  };
}

/** The offset behind the colon of a member; `null` when there is none on the line of the key. */
export function colonEnd(text: string, { key }: Pair): number | null {
  if (!isNode(key)) return null;
  const { end } = nodeRange(key);
  const colon = /^[ \t]*:/.exec(text.slice(end, lineEnd(text, end)));
  return colon === null ? null : end + colon[0].length;
}

/** Whether a node has an anchor or a tag, which stand in the text before it. */
export function hasProperties(node: Node): boolean {
  return node.tag !== undefined || (!isAlias(node) && node.anchor !== undefined);
}

/** Whether an alias may stand for a value, or for a part of it. */
export function holdsAnchor(value: Node | null): boolean {
  return holds(value, (node) => !isAlias(node) && node.anchor !== undefined);
}

/** Whether a value is or holds an alias. */
export function holdsAlias(value: Node | null): boolean {
  return holds(value, isAlias);
}

function holds(value: Node | null, is: (node: Node) => boolean): boolean {
  let found = false;
  visit(value, {
    Node(_, node) {
      found ||= is(node);
      return found ? visit.BREAK : undefined;
    },
  });
  return found;
}

/** Whether the way to a pointer leads through an alias, or to one. */
export function isAliased(tree: YamlTree, pointer: string): boolean {
  for (let above = pointer; above !== ""; above = parentPointer(above)) {
    if (isAlias(findPlace(tree, above).node)) return true;
  }
  return false;
}
