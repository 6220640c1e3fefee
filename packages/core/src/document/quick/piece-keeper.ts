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

/** A member of a mapping. */
export interface Member<Part, Key> {
  readonly key: Key;
  readonly value: Part;
}

/** The pieces of a text by the offsets at which they start. */
export interface Pieces<Part, Key> {
  readonly items: ReadonlyMap<number, Piece<Part>>;
  readonly members: ReadonlyMap<number, Piece<Member<Part, Key>>>;
}

/** Takes parts of pieces over from an earlier text. */
export interface PieceMover<Part, Key> {
  /** Whether a value is made of pieces itself. */
  readonly isOfPieces: (value: Part) => boolean;
  /** What a part is where it stands `by` UTF-16 units further on. */
  readonly moveItem: (item: Part, by: number) => Part;
  readonly moveMember: (member: Member<Part, Key>, by: number) => Member<Part, Key>;
}

/** Lives for one reading: it finds pieces of an earlier text, and keeps those of this one. */
export class PieceKeeper<Part, Key> implements Pieces<Part, Key> {
  readonly items = new Map<number, Piece<Part>>();
  readonly members = new Map<number, Piece<Member<Part, Key>>>();
  readonly #mover: PieceMover<Part, Key>;
  readonly #earlier: EarlierPieces<Part, Key> | null;

  constructor(mover: PieceMover<Part, Key>, earlier: EarlierPieces<Part, Key> | null) {
    this.#mover = mover;
    this.#earlier = earlier;
  }

  /** The item at an offset, in a column, that stood in the earlier text too; `null` for others. */
  itemAt(at: number, column: number): Piece<Part> | null {
    const { moveItem } = this.#mover;
    return this.#earlier && find(this.#earlier, this.#earlier.pieces.items, at, column, moveItem);
  }

  memberAt(at: number, column: number): Piece<Member<Part, Key>> | null {
    const { moveMember } = this.#mover;
    return (
      this.#earlier && find(this.#earlier, this.#earlier.pieces.members, at, column, moveMember)
    );
  }

  keepItem(piece: Piece<Part>): void {
    this.items.set(piece.start, piece);
  }

  keepMember(piece: Piece<Member<Part, Key>>): void {
    if (!this.#mover.isOfPieces(piece.content.value)) this.members.set(piece.start, piece);
  }
}

/** The pieces of an earlier text, and what has become of it. */
export interface EarlierPieces<Part, Key> {
  readonly pieces: Pieces<Part, Key>;
  readonly unchanged: UnchangedText;
  /** Of the earlier text. */
  readonly length: number;
  /** By how much the text is longer now. */
  readonly growth: number;
}

function find<Content>(
  { unchanged: { before, after }, length, growth }: Omit<EarlierPieces<never, never>, "pieces">,
  pieces: ReadonlyMap<number, Piece<Content>>,
  at: number,
  column: number,
  move: (content: Content, by: number) => Content,
): Piece<Content> | null {
  const early = pieces.get(at);
  if (early?.column === column && early.next.at < before) return early;
  const late = pieces.get(at - growth);
  if (late?.column !== column || late.start < length - after) return null;
  return growth === 0 ? late : movedPiece(late, growth, move);
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
