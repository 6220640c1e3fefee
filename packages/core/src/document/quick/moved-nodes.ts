import { isMap, isScalar, isSeq, type Node, type Scalar } from "yaml";
import { shareValue } from "../plain-value.ts";
import type { WrittenScalar } from "./builder.ts";
import { giveUp } from "./give-up.ts";
import type { PieceMover } from "./piece-keeper.ts";
import { listNode, mapNode, nodeBuilder, pairNode, scalarNode } from "./nodes.ts";

/**
 * Takes nodes over from an earlier text, as copies where they stand elsewhere now. A copy shares the
 * value of its node.
 */
export const nodeMover: PieceMover<Node, Scalar> = {
  isOfPieces: (value) => isSeq(value) && value.flow !== true,
  moveItem: movedNode,
  moveMember: ({ key, value }, by) => ({ key: scalarCopy(key, by), value: movedNode(value, by) }),
};

function movedNode(node: Node, by: number): Node {
  const copy = nodeCopy(node, by);
  shareValue(node, copy);
  return copy;
}

function nodeCopy(node: Node, by: number): Node {
  if (isScalar(node)) return scalarCopy(node, by);
  if (isMap<Scalar, Node>(node)) {
    const map = mapNode(node.flow === true);
    for (const { key, value } of node.items) {
      map.items.push(pairNode(scalarCopy(key, by), nodeCopy(value ?? giveUp(), by)));
    }
    return withRange(map, node, by);
  }
  if (!isSeq<Node>(node)) giveUp();
  const list = listNode(node.flow === true);
  for (const item of node.items) list.items.push(nodeCopy(item, by));
  return withRange(list, node, by);
}

function scalarCopy({ value, source, type, range }: Scalar, by: number): Scalar {
  const [start, end, valueEnd] = range ?? giveUp();
  if (source === undefined || type === undefined || !isScalarValue(value)) giveUp();
  const copy = scalarNode({ value, source, type, start: start + by, end: end + by });
  nodeBuilder.endLines(copy, valueEnd + by);
  return copy;
}

function isScalarValue(value: unknown): value is WrittenScalar["value"] {
  return value === null || ["string", "number", "boolean"].includes(typeof value);
}

function withRange<Collection extends Node>(
  copy: Collection,
  { range }: Collection,
  by: number,
): Collection {
  const [start, end, valueEnd] = range ?? giveUp();
  copy.range = [start + by, end + by, valueEnd + by];
  return copy;
}
