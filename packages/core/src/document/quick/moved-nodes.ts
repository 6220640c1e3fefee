import { isMap, isScalar, isSeq, type Node, type Pair, type Scalar } from "yaml";
import { shareValue } from "../plain-value.ts";
import { giveUp } from "./give-up.ts";
import { listNode, mapNode, pairNode, scalarNode } from "./nodes.ts";

/** A copy of a node that stands `by` UTF-16 units further on. It shares the value of the node. */
export function movedNode(node: Node, by: number): Node {
  const copy = nodeCopy(node, by);
  shareValue(node, copy);
  return copy;
}

/** A copy of a member that stands `by` units further on; see `movedNode`. */
export function movedMember({ key, value }: Pair<Scalar, Node>, by: number): Pair<Scalar, Node> {
  return pairNode(scalarCopy(key, by), movedNode(value ?? giveUp(), by));
}

function nodeCopy(node: Node, by: number): Node {
  if (isScalar(node)) return scalarCopy(node, by);
  if (isMap<Scalar, Node>(node)) {
    const map = mapNode();
    for (const { key, value } of node.items) {
      map.items.push(pairNode(scalarCopy(key, by), nodeCopy(value ?? giveUp(), by)));
    }
    return withRange(map, node, by);
  }
  if (!isSeq<Node>(node)) giveUp();
  const list = listNode();
  for (const item of node.items) list.items.push(nodeCopy(item, by));
  return withRange(list, node, by);
}

function scalarCopy(scalar: Scalar, by: number): Scalar {
  const [start, end, valueEnd] = scalar.range ?? giveUp();
  const copy = scalarNode(
    scalar.value,
    scalar.source ?? giveUp(),
    scalar.type ?? giveUp(),
    start + by,
    end + by,
  );
  copy.range = [start + by, end + by, valueEnd + by];
  return copy;
}

function withRange<Collection extends Node & { flow?: boolean }>(
  copy: Collection,
  { range, flow }: Collection,
  by: number,
): Collection {
  const [start, end, valueEnd] = range ?? giveUp();
  copy.range = [start + by, end + by, valueEnd + by];
  if (flow === true) copy.flow = true;
  return copy;
}
