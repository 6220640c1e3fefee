import { isMap, isNode, isScalar, isSeq, type Pair } from "yaml";
import { childPointer, parsePointer } from "../pointer.ts";
import type { SourceDocument } from "./source-document.ts";
import { yamlScalar, type YamlScalar } from "./yaml-scalar.ts";
import { keyText, memberIndex, nodeRange, type YamlTree } from "./yaml-tree.ts";

type ReadText = Pick<SourceDocument, "text" | "nodes">;

/**
 * The scalars that hold a form, a global expression which matches in the text as it does in the
 * scalar alone. In the order of the text, each once; what aliases stand for is not repeated. The
 * whole text is searched at once, so that one without the form costs next to nothing.
 */
export function scalarsLike(source: ReadText, form: RegExp): YamlScalar[] {
  const { text, nodes } = source;
  const found: YamlScalar[] = [];
  let end = 0;
  // `matchAll` would make a copy of the expression for each text.
  form.lastIndex = 0;
  for (let match = form.exec(text); match !== null; match = form.exec(text)) {
    const { index } = match;
    const { tree } = nodes;
    const scalar = tree === null || index < end ? null : scalarAround(tree, text, index);
    if (scalar === null) continue;
    found.push(scalar);
    end = scalar.range.end;
  }
  return found;
}

/** The scalar that is the value at a pointer; `null` where an alias leads, or something else stands. */
export function scalarAt({ text, nodes: { tree } }: ReadText, pointer: string): YamlScalar | null {
  if (tree === null) return null;
  let node: unknown = tree.contents;
  let isInFlow = false;
  for (const segment of parsePointer(pointer)) {
    if (!isMap(node) && !isSeq(node)) return null;
    isInFlow ||= node.flow === true;
    node = isMap(node)
      ? node.items[memberIndex(tree, node, segment) ?? -1]?.value
      : node.items[Number(segment)];
  }
  return isScalar(node) ? yamlScalar(text, node, { pointer, part: "value", isInFlow }) : null;
}

/** The scalar that an offset is in; `null` for what is between scalars. */
function scalarAround(tree: YamlTree, text: string, offset: number): YamlScalar | null {
  let node: unknown = tree.contents;
  let pointer = "";
  let isInFlow = false;
  while (isMap(node) || isSeq(node)) {
    isInFlow ||= node.flow === true;
    const index = lastBefore(node.items, offset);
    if (isMap(node)) {
      const pair = node.items[index];
      if (pair === undefined) return null;
      const { key, value } = pair;
      pointer = childPointer(pointer, keyText(key, tree));
      const part = "key";
      if (isIn(key, offset)) {
        return isScalar(key) ? yamlScalar(text, key, { pointer, part, isInFlow }) : null;
      }
      node = value;
    } else {
      node = node.items[index];
      pointer = childPointer(pointer, index);
    }
  }
  if (!isScalar(node) || !isIn(node, offset)) return null;
  return yamlScalar(text, node, { pointer, part: "value", isInFlow });
}

function isIn(node: unknown, offset: number): boolean {
  if (!isNode(node)) return false;
  const { start, end } = nodeRange(node);
  return offset >= start && offset < end;
}

/** The index of the last entry that begins at an offset or before it; -1 when none does. */
function lastBefore(entries: readonly unknown[], offset: number): number {
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (startOf(entries[middle]) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function startOf(entry: unknown): number {
  const node = isEntryOfMap(entry) ? (entry.key ?? entry.value) : entry;
  return isNode(node) ? nodeRange(node).start : -1;
}

function isEntryOfMap(entry: unknown): entry is Pair {
  return typeof entry === "object" && entry !== null && "key" in entry;
}
