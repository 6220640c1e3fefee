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
export function cursorAt({ syntax, text }: SessionModel, offset: number): Cursor | null {
  if (syntax === null || !touches(syntax.range, offset)) return null;
  const isAt = (node: SyntaxNode): boolean => reaches(text, node, offset);
  let cursor: Cursor = { pointer: "", part: "value", node: syntax, member: null, ancestors: [] };
  for (;;) {
    const inner = innerCursor(cursor, isAt);
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

/** As `touches`; but a block ends with its last line break, and what is behind that is not its. */
function reaches(text: string, { range }: SyntaxNode, offset: number): boolean {
  const isNextLine = offset === range.end && /[\r\n]/.test(text.charAt(offset - 1));
  return touches(range, offset) && (range.start === range.end || !isNextLine);
}

function innerCursor(
  { pointer, node, ancestors }: Cursor,
  isAt: (node: SyntaxNode) => boolean,
): Cursor | null {
  const around = { ancestors: [...ancestors, node] };
  if (node.kind === "mapping") {
    for (const member of node.members) {
      const inside = { pointer: childPointer(pointer, member.name), member, ...around };
      const { key, value } = member;
      if (key !== null && isAt(key)) return { ...inside, part: "key", node: key };
      if (value !== null && isAt(value)) return { ...inside, part: "value", node: value };
    }
  } else if (node.kind === "list") {
    for (const [index, item] of node.items.entries()) {
      if (item === null || !isAt(item)) continue;
      const inside = { pointer: childPointer(pointer, index), member: null, ...around };
      return { ...inside, part: "value", node: item };
    }
  }
  return null;
}
