import { isAlias, isScalar, type Document, type Node } from "yaml";
import type { TextRange } from "../text-range.ts";

/** A YAML document whose nodes know their ranges. */
export type YamlTree = Document.Parsed;

/** The range of a node without the comments and blank lines that follow it. */
export function nodeRange(node: Node): TextRange {
  const [start, end] = node.range ?? [0, 0];
  return { start, end };
}

/** The text of a mapping's key, as it becomes a key in JSON; an empty key is `null`. */
export function keyText(key: unknown, tree: YamlTree): string {
  const target = isAlias(key) ? key.resolve(tree) : key;
  if (!isScalar(target)) return JSON.stringify(target);
  return typeof target.value === "string" ? target.value : JSON.stringify(target.value);
}
