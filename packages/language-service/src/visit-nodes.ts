import { formatPointer, type PathSegment, type SyntaxNode } from "@callsheet/core";

/** Where a key and its value, or an item, stand; the way there is put together only on request. */
export interface NodePlace {
  readonly above: NodePlace | null;
  /** `null` at the root. */
  readonly segment: PathSegment | null;
}

/**
 * Visits all nodes with `root`, in the order of the text; what aliases stand for is not repeated.
 * It recurses: core reads no text that is nested too deep for that.
 */
export function visitNodes(
  root: SyntaxNode | null,
  visit: (node: SyntaxNode, place: NodePlace, part: "key" | "value") => void,
): void {
  const descend = (node: SyntaxNode, place: NodePlace): void => {
    visit(node, place, "value");
    if (node.kind === "mapping") {
      for (const { name, key, value } of node.members) {
        const inside = { above: place, segment: name };
        if (key !== null) visit(key, inside, "key");
        if (value !== null) descend(value, inside);
      }
    } else if (node.kind === "list") {
      for (const [index, item] of node.items.entries()) {
        if (item !== null) descend(item, { above: place, segment: index });
      }
    }
  };
  if (root !== null) descend(root, { above: null, segment: null });
}

/** The RFC 6901 pointer of a place. */
export function pointerOf(place: NodePlace): string {
  const path: PathSegment[] = [];
  for (let at: NodePlace | null = place; at !== null; at = at.above) {
    if (at.segment !== null) path.unshift(at.segment);
  }
  return formatPointer(path);
}
