import { isMap, isScalar, type Node, type YAMLMap } from "yaml";
import { findPlace } from "../document/node-location.ts";
import { nodeRange } from "../document/yaml-tree.ts";
import { formatPointer, parentPointer, parsePointer } from "../pointer.ts";
import { hasProperties, isAliased } from "./anchors.ts";
import { memberAt, type Member, type ParsedText } from "./member.ts";

/** Where a member moves to: into a mapping, or into a member that has no value yet. */
export type Destination =
  | { readonly map: YAMLMap; readonly empty: null; readonly keys: MissingKeys }
  | { readonly map: null; readonly empty: Member; readonly keys: MissingKeys };

/** The keys to be made on the way, and the one that the member gets. */
export interface MissingKeys {
  readonly parents: readonly string[];
  readonly own: string;
}

/**
 * Finds where a move leads to; `null` when something stands there, when the way leads through
 * something else than mappings, and behind an alias.
 */
export function findDestination(
  document: ParsedText,
  pointer: string,
  to: string,
): Destination | null {
  const { tree, text } = document;
  const path = parsePointer(to);
  // On the way to a place under itself, the member is not there any more.
  const isUnderItself = to.startsWith(`${pointer}/`);
  const { node, depth } = findPlace(tree, isUnderItself ? parentPointer(pointer) : to);
  const found = formatPointer(path.slice(0, depth));
  const parents = path.slice(depth, -1);
  const own = path.at(-1);
  if (own === undefined || depth === path.length || isAliased(tree, found)) return null;
  // A number would be the index of a list, and lists are not made.
  if (parents.some((key) => /^\d+$/.test(key))) return null;

  const keys = { parents, own };
  const member = memberAt(document, found);
  const isBlock = member !== null && member.container.flow !== true;
  if (isMap(node) && !(isBlock && node.items.length === 0)) return { map: node, empty: null, keys };
  if (member?.pair == null || !isEmpty(text, node)) return null;
  return { map: null, empty: member, keys };
}

function isEmpty(text: string, node: Node | null): boolean {
  if (node === null || hasProperties(node)) return false;
  const { start, end } = nodeRange(node);
  return isMap(node)
    ? /^\{ *\}$/.test(text.slice(start, end))
    : isScalar(node) && node.value === null;
}
