import { isAlias, visit, type Node } from "yaml";
import { findPlace } from "../document/node-location.ts";
import type { YamlTree } from "../document/yaml-tree.ts";
import { parentPointer } from "../pointer.ts";

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
