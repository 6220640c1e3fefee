import type { Node, Pair, Scalar } from "yaml";
import { movedMember, movedNode } from "./moved-nodes.ts";
import type { UnchangedText } from "./unchanged-text.ts";

/** Where reading goes on behind a piece of text. */
export interface Continuation {
  /** The offset of the next content, or the end of the text. */
  readonly at: number;
  /** Its column; -1 at the end of the text. */
  readonly column: number;
  /** The columns of the comments before it that belong to no value above. */
  readonly comments: readonly number[];
  /** Where the lines end that belong to the value that was read last. */
  readonly valueEnd: number;
}

/**
 * An item of a list or a member of a mapping. What it reads as depends on its column and on its text
 * up to the next content, whose first unit included, and on nothing else.
 */
export interface Piece<Content> {
  readonly content: Content;
  readonly start: number;
  readonly column: number;
  readonly next: Continuation;
}

/** The pieces of a text by the offsets at which they start. */
export interface Pieces {
  readonly items: Map<number, Piece<Node>>;
  readonly members: Map<number, Piece<Pair<Scalar, Node>>>;
}

/** Finds pieces of an earlier text that stand in a later one too. */
export interface UnchangedPieces {
  /** The item at an offset of the later text, in a column; `null` where one has to be read. */
  readonly itemAt: (at: number, column: number) => Piece<Node> | null;
  readonly memberAt: (at: number, column: number) => Piece<Pair<Scalar, Node>> | null;
}

/** `length` is that of the earlier text, and the later one is longer by `growth`. */
export function unchangedPieces(
  { items, members }: Pieces,
  { before, after }: UnchangedText,
  length: number,
  growth: number,
): UnchangedPieces {
  const find =
    <Content>(
      pieces: ReadonlyMap<number, Piece<Content>>,
      move: (content: Content, by: number) => Content,
    ) =>
    (at: number, column: number): Piece<Content> | null => {
      const early = pieces.get(at);
      if (early?.column === column && early.next.at < before) return early;
      const late = pieces.get(at - growth);
      if (late?.column !== column || late.start < length - after) return null;
      return growth === 0 ? late : movedPiece(late, growth, move);
    };
  return { itemAt: find(items, movedNode), memberAt: find(members, movedMember) };
}

function movedPiece<Content>(
  { content, start, column, next }: Piece<Content>,
  by: number,
  move: (content: Content, by: number) => Content,
): Piece<Content> {
  return {
    content: move(content, by),
    start: start + by,
    column,
    next: { ...next, at: next.at + by, valueEnd: next.valueEnd + by },
  };
}
