import { isAlias, isMap, isScalar, isSeq, type Scalar } from "yaml";
import { childPointer } from "../pointer.ts";
import type { TextRange } from "../text-range.ts";
import type { SourceDocument } from "./source-document.ts";
import { keyText, nodeRange, type YamlTree } from "./yaml-tree.ts";

export type ScalarStyle = "plain" | "single-quoted" | "double-quoted" | "literal" | "folded";

/** A key or a value as it is written. */
export interface YamlScalar {
  /** The pointer of the member that it is the key or the value of. */
  readonly pointer: string;
  readonly part: "key" | "value";
  readonly style: ScalarStyle;
  /** The text between start and end, quotes and block header included. */
  readonly source: string;
  readonly range: TextRange;
  /** Whether it stands inside brackets. */
  readonly isInFlow: boolean;
}

/**
 * The scalars of a document in the order of the text; what aliases stand for is not repeated. The
 * pointers are those of a value that holds the document's own at `mounted`.
 */
export function scalarsOf({ tree, text }: SourceDocument, mounted = ""): YamlScalar[] {
  const scalars: YamlScalar[] = [];
  const around = { pointer: mounted, isInFlow: false };
  if (tree !== null) collect(tree, text, tree.contents, around, scalars);
  return scalars;
}

interface Surroundings {
  readonly pointer: string;
  readonly isInFlow: boolean;
}

function collect(
  tree: YamlTree,
  text: string,
  node: unknown,
  around: Surroundings,
  found: YamlScalar[],
): void {
  const { pointer, isInFlow } = around;
  if (isScalar(node)) {
    found.push(yamlScalar(text, node, around, "value"));
  } else if (isMap(node)) {
    const inFlow = isInFlow || node.flow === true;
    for (const { key, value } of node.items) {
      const member = { pointer: childPointer(pointer, keyText(key, tree)), isInFlow: inFlow };
      if (isScalar(key)) found.push(yamlScalar(text, key, member, "key"));
      if (!isAlias(value)) collect(tree, text, value, member, found);
    }
  } else if (isSeq(node)) {
    const inFlow = isInFlow || node.flow === true;
    for (const [index, item] of node.items.entries()) {
      const member = { pointer: childPointer(pointer, index), isInFlow: inFlow };
      collect(tree, text, item, member, found);
    }
  }
}

const styles: Partial<Record<Scalar.Type, ScalarStyle>> = {
  QUOTE_SINGLE: "single-quoted",
  QUOTE_DOUBLE: "double-quoted",
  BLOCK_LITERAL: "literal",
  BLOCK_FOLDED: "folded",
};

/** How a scalar is written. */
export function styleOf({ type }: Scalar): ScalarStyle {
  return type === undefined ? "plain" : (styles[type] ?? "plain");
}

function yamlScalar(
  text: string,
  node: Scalar,
  { pointer, isInFlow }: Surroundings,
  part: "key" | "value",
): YamlScalar {
  const range = nodeRange(node);
  const style = styleOf(node);
  const source = text.slice(range.start, range.end);
  return { pointer, part, style, source, range, isInFlow };
}
