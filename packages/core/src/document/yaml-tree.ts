import {
  isAlias,
  isScalar,
  visit,
  type Alias,
  type Node,
  type Range,
  type YAMLError,
  type YAMLMap,
} from "yaml";
import type { TextRange } from "../text-range.ts";

/** A YAML document whose nodes know their ranges. */
export interface YamlTree {
  /** `null` for a document that holds nothing. */
  readonly contents: Node | null;
  readonly errors: readonly YAMLError[];
  readonly warnings: readonly YAMLError[];
  /** Where the document begins, where its contents end, and where it ends. */
  readonly range: Range;
}

/** The range of a node without the comments and blank lines that follow it. */
export function nodeRange(node: Node): TextRange {
  const [start, end] = node.range ?? [0, 0];
  return { start, end };
}

/**
 * The text of a mapping's key, as it becomes a key in JSON; an empty key is `null`. An alias that
 * names nothing, as broken text may have, is its own text.
 */
export function keyText(key: unknown, tree: YamlTree): string {
  const target = isAlias(key) ? (aliasTarget(tree, key) ?? `*${key.source}`) : key;
  if (typeof target === "string") return target;
  if (!isScalar(target)) return JSON.stringify(target ?? null);
  return typeof target.value === "string" ? target.value : JSON.stringify(target.value);
}

const indicesByMap = new WeakMap<YAMLMap, Map<string, number>>();

/**
 * The index of a mapping's member; `undefined` when it has none of that key. Of several equal keys
 * it is the last, whose value counts. A mapping's keys are read once, so that looking up each of
 * them takes linear time.
 */
export function memberIndex(tree: YamlTree, map: YAMLMap, key: string): number | undefined {
  const indices =
    indicesByMap.get(map) ??
    new Map(map.items.map((pair, index) => [keyText(pair.key, tree), index] as const));
  indicesByMap.set(map, indices);
  return indices.get(key);
}

const targetsByTree = new WeakMap<YamlTree, Map<Alias, Node>>();

/**
 * The node that an alias names; `undefined` when no anchor before it has that name. All of a
 * tree's aliases are looked up together, since looking for one takes a walk through the tree.
 */
export function aliasTarget(tree: YamlTree, alias: Alias): Node | undefined {
  const targets = targetsByTree.get(tree) ?? findTargets(tree);
  targetsByTree.set(tree, targets);
  return targets.get(alias);
}

function findTargets(tree: YamlTree): Map<Alias, Node> {
  const anchored = new Map<string, Node>();
  const targets = new Map<Alias, Node>();
  visit(tree.contents, {
    Value(_key, node) {
      // A later anchor of the same name takes the place of an earlier one.
      if (node.anchor !== undefined) anchored.set(node.anchor, node);
    },
    Alias(_key, alias) {
      const target = anchored.get(alias.source);
      if (target !== undefined) targets.set(alias, target);
    },
  });
  return targets;
}
