import { isMap, isPair, isScalar, isSeq, Pair, Scalar, YAMLMap, YAMLSeq, type Node } from "yaml";
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

  constructor(value: unknown, source: string, type: Scalar.Type, start: number, end: number) {
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
  readonly flow: boolean | undefined = undefined;
  readonly range: [number, number, number] = [0, 0, 0];
}

class QuickList {
  readonly items: unknown[] = [];
  readonly flow: boolean | undefined = undefined;
  readonly range: [number, number, number] = [0, 0, 0];
}

derive(QuickScalar.prototype, Scalar.prototype, "yaml.scalar");
derive(QuickPair.prototype, Pair.prototype, "yaml.pair");
derive(QuickMap.prototype, YAMLMap.prototype, "yaml.map");
derive(QuickList.prototype, YAMLSeq.prototype, "yaml.seq");

function derive(prototype: object, base: object, kind: string): void {
  Object.setPrototypeOf(prototype, base);
  Object.defineProperty(prototype, mark, { value: Symbol.for(kind) });
}

/** A scalar from `start` to `end`; `source` is its text without quotes. */
export function scalarNode(
  value: unknown,
  source: string,
  type: Scalar.Type,
  start: number,
  end: number,
): Scalar {
  const node: unknown = new QuickScalar(value, source, type, start, end);
  return isScalar(node) ? node : giveUp();
}

export function pairNode(key: Scalar, value: Node): Pair<Scalar, Node> {
  const node: unknown = new QuickPair(key, value);
  return isPair<Scalar, Node>(node) ? node : giveUp();
}

/** A mapping without members, whose range is yet to be told. */
export function mapNode(): YAMLMap<Scalar, Node> {
  const node: unknown = new QuickMap();
  return isMap<Scalar, Node>(node) ? node : giveUp();
}

/** A list without items, whose range is yet to be told. */
export function listNode(): YAMLSeq<Node> {
  const node: unknown = new QuickList();
  return isSeq<Node>(node) ? node : giveUp();
}
