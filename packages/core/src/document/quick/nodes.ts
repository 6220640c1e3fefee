import { isMap, isPair, isScalar, isSeq, Pair, Scalar, YAMLMap, YAMLSeq, type Node } from "yaml";
import type { Builder, WrittenScalar } from "./builder.ts";
import { giveUp } from "./give-up.ts";

// The constructors of `yaml` define the mark that tells a node's kind on each node anew, and that
// takes longer than all the rest. The nodes here have it from a prototype of their own, which is
// between them and the prototype of `yaml`.
const mark = Symbol.for("yaml.node.type");

class QuickScalar {
  readonly value: unknown;
  readonly source: string;
  readonly type: Scalar.Type;
  readonly range: [number, number, number];

  constructor({ value, source, type, start, end }: WrittenScalar) {
    this.value = value;
    this.source = source;
    this.type = type;
    this.range = [start, end, end];
  }
}

class QuickPair {
  readonly key: unknown;
  readonly value: unknown;

  constructor(key: unknown, value: unknown) {
    this.key = key;
    this.value = value;
  }
}

class QuickMap {
  readonly items: unknown[] = [];
  readonly flow: boolean | undefined;
  readonly range: [number, number, number] = [0, 0, 0];

  constructor(isFlow: boolean) {
    this.flow = isFlow ? true : undefined;
  }
}

class QuickList {
  readonly items: unknown[] = [];
  readonly flow: boolean | undefined;
  readonly range: [number, number, number] = [0, 0, 0];

  constructor(isFlow: boolean) {
    this.flow = isFlow ? true : undefined;
  }
}

derive(QuickScalar.prototype, Scalar.prototype, "yaml.scalar");
derive(QuickPair.prototype, Pair.prototype, "yaml.pair");
derive(QuickMap.prototype, YAMLMap.prototype, "yaml.map");
derive(QuickList.prototype, YAMLSeq.prototype, "yaml.seq");

function derive(prototype: object, base: object, kind: string): void {
  Object.setPrototypeOf(prototype, base);
  Object.defineProperty(prototype, mark, { value: Symbol.for(kind) });
}

export function scalarNode(scalar: WrittenScalar): Scalar {
  const node: unknown = new QuickScalar(scalar);
  return isScalar(node) ? node : giveUp();
}

export function pairNode(key: Scalar, value: Node): Pair<Scalar, Node> {
  const node: unknown = new QuickPair(key, value);
  return isPair<Scalar, Node>(node) ? node : giveUp();
}

/** A mapping without members, whose range is yet to be told. */
export function mapNode(isFlow: boolean): YAMLMap<Scalar, Node> {
  const node: unknown = new QuickMap(isFlow);
  return isMap<Scalar, Node>(node) ? node : giveUp();
}

/** A list without items, whose range is yet to be told. */
export function listNode(isFlow: boolean): YAMLSeq<Node> {
  const node: unknown = new QuickList(isFlow);
  return isSeq<Node>(node) ? node : giveUp();
}

/** Makes the nodes that `yaml` would make. */
export const nodeBuilder: Builder<Node, Scalar, YAMLMap<Scalar, Node>, YAMLSeq<Node>> = {
  scalar: scalarNode,
  key: scalarNode,
  mapping: mapNode,
  addMember: (mapping, key, value) => void mapping.items.push(pairNode(key, value)),
  list: listNode,
  addItem: (list, item) => void list.items.push(item),
  endCollection: (collection, ...range) => void (collection.range = range),
  endLines({ range }, valueEnd) {
    if (range) range[2] = valueEnd;
  },
};
