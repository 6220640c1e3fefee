import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Alias,
  type Node,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from "yaml";
import type { TextRange } from "../text-range.ts";
import type { SourceDocument } from "./source-document.ts";
import { styleOf, type ScalarStyle } from "./yaml-scalar.ts";
import { aliasTarget, keyText, nodeRange, type YamlTree } from "./yaml-tree.ts";

/**
 * What stands where in a text, for those who ask by place rather than by value: editors. The parser
 * shows through nowhere. Nodes are made when they are first asked for, so that a large text costs
 * only what is looked at; the same place is always the same object.
 */
export type SyntaxNode = SyntaxScalar | SyntaxAlias | SyntaxMapping | SyntaxList;

interface SyntaxBase {
  /** UTF-16 offsets, without the comments and blank lines that follow, and without the anchor. */
  readonly range: TextRange;
  /** The anchor's name with its range, the `&` included; `null` for most nodes. */
  readonly anchor: SyntaxAnchor | null;
}

export interface SyntaxAnchor {
  readonly name: string;
  readonly range: TextRange;
}

/** A value without parts. An absent one, as behind `key:`, is a plain `null` of no length. */
export interface SyntaxScalar extends SyntaxBase {
  readonly kind: "scalar";
  readonly value: string | number | boolean | null;
  readonly style: ScalarStyle;
}

/** `*name` */
export interface SyntaxAlias extends SyntaxBase {
  readonly kind: "alias";
  readonly name: string;
  /** `null` when no anchor before it has that name. */
  readonly target: SyntaxNode | null;
}

export interface SyntaxMapping extends SyntaxBase {
  readonly kind: "mapping";
  /** Whether it is written in braces. */
  readonly isFlow: boolean;
  /** In the order of the text; of equal keys each. */
  readonly members: readonly SyntaxMember[];
}

export interface SyntaxList extends SyntaxBase {
  readonly kind: "list";
  /** Whether it is written in brackets. */
  readonly isFlow: boolean;
  readonly items: readonly (SyntaxNode | null)[];
}

export interface SyntaxMember {
  /** The key as it becomes one in JSON. */
  readonly name: string;
  readonly key: SyntaxNode | null;
  /** `null` for a key without a colon. */
  readonly value: SyntaxNode | null;
}

const roots = new WeakMap<YamlTree, SyntaxNode | null>();

/** The outermost node of a text; `null` for an empty one, and for one that was not made into nodes. */
export function syntaxOf({
  nodes,
  text,
}: Pick<SourceDocument, "nodes" | "text">): SyntaxNode | null {
  return nodes.tree === null ? null : syntaxOfTree(nodes.tree, text);
}

/** The outermost node of a tree that was made of a text; `null` for an empty one. */
export function syntaxOfTree(tree: YamlTree, text: string): SyntaxNode | null {
  const known = roots.get(tree);
  if (known !== undefined) return known;
  const root = createReader(tree, text)(tree.contents);
  roots.set(tree, root);
  return root;
}

/** Turns the parser's nodes into ours, each once. */
function createReader(tree: YamlTree, text: string): (node: unknown) => SyntaxNode | null {
  const known = new Map<Node, SyntaxNode>();
  const once = <N extends Node>(node: N, make: (node: N) => SyntaxNode): SyntaxNode => {
    const made = known.get(node) ?? make(node);
    known.set(node, made);
    return made;
  };
  const read = (node: unknown): SyntaxNode | null => {
    if (isScalar(node)) return once(node, scalar);
    if (isMap(node)) return once(node, mapping);
    if (isSeq(node)) return once(node, list);
    return isAlias(node) ? once(node, alias) : null;
  };
  // Spreading what all nodes share into each would take twice the time for a large text.
  const scalar = (node: Scalar): SyntaxScalar => ({
    range: nodeRange(node),
    anchor: anchorOf(text, node),
    kind: "scalar",
    value: plainValueOf(node),
    style: styleOf(node),
  });
  const alias = (node: Alias): SyntaxAlias => ({
    range: nodeRange(node),
    anchor: null,
    kind: "alias",
    name: node.source,
    target: read(aliasTarget(tree, node)),
  });
  const mapping = (node: YAMLMap): SyntaxMapping => {
    const members = lazy(() =>
      node.items.map(({ key, value }) => ({
        name: keyText(key, tree),
        key: read(key),
        value: read(value),
      })),
    );
    return {
      range: nodeRange(node),
      anchor: anchorOf(text, node),
      kind: "mapping",
      isFlow: node.flow === true,
      get members() {
        return members();
      },
    };
  };
  const list = (node: YAMLSeq): SyntaxList => {
    const items = lazy(() => node.items.map(read));
    return {
      range: nodeRange(node),
      anchor: anchorOf(text, node),
      kind: "list",
      isFlow: node.flow === true,
      get items() {
        return items();
      },
    };
  };
  return read;
}

function lazy<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}

function plainValueOf({ value }: Scalar): SyntaxScalar["value"] {
  const isPlain =
    typeof value === "string" || typeof value === "number" || typeof value === "boolean";
  return isPlain ? value : null;
}

/** The parser keeps an anchor's name but not its place, which is before the node and its tag. */
function anchorOf(text: string, node: Exclude<Node, Alias>): SyntaxAnchor | null {
  if (node.anchor === undefined) return null;
  const start = text.lastIndexOf(`&${node.anchor}`, nodeRange(node).start);
  if (start < 0) return null;
  return { name: node.anchor, range: { start, end: start + node.anchor.length + 1 } };
}
