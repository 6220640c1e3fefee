import {
  isCollection,
  isMap,
  isNode,
  isPair,
  isSeq,
  type Node,
  type Pair,
  type YAMLMap,
  type YAMLSeq,
} from "yaml";
import { findPlace } from "../document/node-location.ts";
import { keyText, memberIndex, type YamlTree } from "../document/yaml-tree.ts";
import { lastSegment, parentPointer, parsePointer } from "../pointer.ts";
import type { TextRange } from "../text-range.ts";
import { isAliased } from "./anchors.ts";
import { columnOf, deeperCommentsEnd, isFirstOnLine, lineStart, nextLine } from "./block-text.ts";
import { itemEnd, itemStart, keyStart } from "./node-text.ts";

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
    ? (memberIndex(document.tree, container, segment) ?? -1)
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
