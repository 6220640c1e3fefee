import { childPointer, type SyntaxMember, type SyntaxNode, type TextRange } from "@callsheet/core";
import type { SessionModel } from "./session-model.ts";

/** What an offset of a text is in or at the end of. */
export interface Cursor {
  /** RFC 6901 pointer of the member or item whose key or value it is. */
  readonly pointer: string;
  readonly part: "key" | "value";
  /** The scalar or alias at the offset; else the innermost mapping or list around it. */
  readonly node: SyntaxNode;
  /** The member that the key or value belongs to; `null` for items of lists and for the root. */
  readonly member: SyntaxMember | null;
  /** From the outermost node to the one that holds `node`. */
  readonly ancestors: readonly SyntaxNode[];
}

/** Looks up what stands at an offset; `null` before, behind and outside all nodes. */
export function cursorAt({ syntax }: SessionModel, offset: number): Cursor | null {
  if (syntax === null || !touches(syntax.range, offset)) return null;
  let cursor: Cursor = { pointer: "", part: "value", node: syntax, member: null, ancestors: [] };
  for (;;) {
    const inner = innerCursor(cursor, offset);
    if (inner === null) return cursor;
    cursor = inner;
  }
}

/** Looks up the node at a pointer, as `cursorAt` would find its value; `null` where nothing stands. */
export function nodeAt(root: SyntaxNode | null, path: readonly string[]): SyntaxNode | null {
  let node = root;
  for (const segment of path) {
    if (node?.kind === "alias") node = node.target;
    if (node?.kind === "list") node = node.items[Number(segment)] ?? null;
    else if (node?.kind === "mapping") {
      // Of equal keys the last counts, as in the value.
      node = node.members.findLast(({ name }) => name === segment)?.value ?? null;
    } else return null;
  }
  return node;
}

/** Whether an offset is in a range, or right behind it. */
export function touches({ start, end }: TextRange, offset: number): boolean {
  return start <= offset && offset <= end;
}

function innerCursor({ pointer, node, ancestors }: Cursor, offset: number): Cursor | null {
  const around = { ancestors: [...ancestors, node] };
  if (node.kind === "mapping") {
    for (const member of node.members) {
      const inside = { pointer: childPointer(pointer, member.name), member, ...around };
      const { key, value } = member;
      if (key !== null && touches(key.range, offset)) return { ...inside, part: "key", node: key };
      if (value !== null && touches(value.range, offset))
        return { ...inside, part: "value", node: value };
    }
  } else if (node.kind === "list") {
    for (const [index, item] of node.items.entries()) {
      if (item === null || !touches(item.range, offset)) continue;
      const inside = { pointer: childPointer(pointer, index), member: null, ...around };
      return { ...inside, part: "value", node: item };
    }
  }
  return null;
}
