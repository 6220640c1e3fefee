import type { SyntaxMapping, SyntaxNode, TextRange } from "@callsheet/core";

/** A mapping and where it stands. */
export interface PlacedMapping {
  readonly mapping: SyntaxMapping;
  /** The key that it is the value of; `null` for the root and for items of lists. */
  readonly key: SyntaxNode | null;
  /** The names and indexes that lead to it, as in a JSON Pointer. */
  readonly path: readonly string[];
}

/** The mappings that a range of the text touches; of equal keys the last, whose value counts. */
export function mappingsIn(root: SyntaxNode | null, range: TextRange): PlacedMapping[] {
  return root === null ? [] : mappingsBelow(root, null, [], range);
}

function mappingsBelow(
  node: SyntaxNode,
  key: SyntaxNode | null,
  path: readonly string[],
  range: TextRange,
): PlacedMapping[] {
  const { start } = (key ?? node).range;
  if (node.range.end < range.start || start > range.end) return [];
  if (node.kind === "list") {
    return node.items.flatMap((item, index) =>
      item === null ? [] : mappingsBelow(item, null, [...path, String(index)], range),
    );
  }
  if (node.kind !== "mapping") return [];
  const inside = node.members.flatMap((member) => {
    const isLast = node.members.findLast(({ name }) => name === member.name) === member;
    return member.value === null || !isLast
      ? []
      : mappingsBelow(member.value, member.key, [...path, member.name], range);
  });
  return [{ mapping: node, key, path }, ...inside];
}
