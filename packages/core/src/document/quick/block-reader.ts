import {
  isSeq,
  type Node,
  type Pair,
  type Range,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from "yaml";
import { codes, isBlankAt, isLineEnd, nextLine, skipSpaces } from "./characters.ts";
import { readFlow } from "./flow-reader.ts";
import { giveUp } from "./give-up.ts";
import { listNode, mapNode, pairNode } from "./nodes.ts";
import type { Continuation, Piece, Pieces, UnchangedPieces } from "./pieces.ts";
import {
  beginsPlain,
  blockScalar,
  emptyScalar,
  plainEnd,
  plainScalar,
  quotedScalar,
} from "./scalars.ts";

/** Keys that are longer are errors, or close to it. */
const longestKey = 1000;
/** Deeper nesting is looked at more closely. */
const deepest = 100;
/** The outermost members, and the items of the lists that they hold, can be taken over. */
const deepestPiece = 2;
/** Deeper than any line. */
const nowhere = Infinity;

/**
 * Lives for one reading. Between two nodes it stands at the next content: what is neither blank nor
 * comment. Ranges are those that the whole parser gives, comments behind a value included.
 */
export class BlockReader {
  readonly #text: string;
  /** The offset of the next content. */
  #at = 0;
  /** Its column; -1 at the end of the text. */
  #column = -1;
  /** The columns of the comments before it that belong to no value above. */
  #comments: readonly number[] = [];
  /** Where the lines end that belong to the value that was read last. */
  #valueEnd = 0;
  #depth = 0;
  readonly #unchanged: UnchangedPieces | null;
  readonly pieces: Pieces = { items: new Map(), members: new Map() };

  constructor(text: string, unchanged: UnchangedPieces | null) {
    this.#text = text;
    this.#unchanged = unchanged;
  }

  /** The outermost value, which is a collection. */
  root(): Node {
    this.#goOn(0, nowhere);
    const code = this.#text.charCodeAt(this.#at);
    const isFlow = code === codes.mappingStart || code === codes.listStart;
    const node = isFlow ? this.#inline(-1) : this.#collection();
    if (this.#column >= 0) giveUp();
    return node ?? giveUp();
  }

  /** A block collection that begins at the next content; `null` where none does. */
  #collection(): Node | null {
    if (this.#isDash()) return this.#list();
    const key = this.#keyAhead();
    return key === null ? null : this.#mapping(key);
  }

  #list(): YAMLSeq {
    const start = this.#at;
    const column = this.#enter();
    const list = listNode();
    do list.items.push(this.#pieceItem(column));
    while (this.#column === column && this.#isDash());
    list.range = this.#leave(start, column);
    return list;
  }

  #mapping(first: Scalar): YAMLMap {
    const start = this.#at;
    const column = this.#enter();
    const map = mapNode();
    let key: Scalar | null = first;
    while (key !== null) {
      map.items.push(this.#pieceMember(key, column));
      key = this.#column === column ? (this.#keyAhead() ?? giveUp()) : null;
    }
    map.range = this.#leave(start, column);
    return map;
  }

  /** Enters a collection at the next content, and gives its column. */
  #enter(): number {
    if (++this.#depth > deepest) giveUp();
    return this.#column;
  }

  /** Comments that are as deep as a collection stay in it; others are left to those around. */
  #leave(start: number, column: number): Range {
    if (this.#column > column) giveUp();
    this.#depth--;
    const end = this.#valueEnd;
    if (column > 0 && this.#comments.some((comment) => comment >= column)) {
      this.#comments = [];
      this.#valueEnd = this.#at;
    }
    return [start, end, this.#valueEnd];
  }

  #pieceItem(column: number): Node {
    if (this.#depth > deepestPiece) return this.#item(column);
    const start = this.#at;
    const unchanged = this.#unchanged?.itemAt(start, column) ?? null;
    if (unchanged !== null) this.#continue(unchanged.next);
    const content = unchanged?.content ?? this.#item(column);
    this.pieces.items.set(start, unchanged ?? this.#piece(content, start, column));
    return content;
  }

  #pieceMember(key: Scalar, column: number): Pair<Scalar, Node> {
    if (this.#depth > 1) return this.#member(key, column);
    const start = this.#at;
    const unchanged = this.#unchanged?.memberAt(start, column) ?? null;
    if (unchanged !== null) this.#continue(unchanged.next);
    const content = unchanged?.content ?? this.#member(key, column);
    // The items of a list are pieces themselves.
    if (!isBlockList(content.value)) {
      this.pieces.members.set(start, unchanged ?? this.#piece(content, start, column));
    }
    return content;
  }

  #piece<Content>(content: Content, start: number, column: number): Piece<Content> {
    const next = {
      at: this.#at,
      column: this.#column,
      comments: this.#comments,
      valueEnd: this.#valueEnd,
    };
    return { content, start, column, next };
  }

  #continue({ at, column, comments, valueEnd }: Continuation): void {
    this.#at = at;
    this.#column = column;
    this.#comments = comments;
    this.#valueEnd = valueEnd;
  }

  #member(key: Scalar, column: number): Pair<Scalar, Node> {
    return pairNode(key, this.#memberValue(key, column));
  }

  #item(column: number): Node {
    const dash = this.#at;
    const at = skipSpaces(this.#text, dash + 1);
    if (this.#endsLine(at)) return this.#valueBelow(at, column, column);
    this.#at = at;
    this.#column = column + at - dash;
    return this.#collection() ?? this.#inline(column);
  }

  #memberValue(key: Scalar, column: number): Node {
    const colon = skipSpaces(this.#text, endOf(key));
    const at = skipSpaces(this.#text, colon + 1);
    // The dashes of a list may be in the column of its key.
    if (this.#endsLine(at)) return this.#valueBelow(at, column, column - 1);
    this.#at = at;
    return this.#inline(column);
  }

  /** The value on the lines below; nothing is there where these aren't deep enough. */
  #valueBelow(at: number, column: number, listColumn: number): Node {
    const hasComment = this.#text.charCodeAt(at) === codes.hash;
    this.#goOn(nextLine(this.#text, at), nowhere);
    if (this.#column > column) return this.#collection() ?? this.#inline(column);
    if (this.#column > listColumn && this.#isDash()) return this.#list();
    if (hasComment || this.#comments.length > 0) giveUp();
    this.#valueEnd = at;
    return emptyScalar(at);
  }

  /** The value, none of a block collection, that begins at the next content. */
  #inline(column: number): Node {
    const text = this.#text;
    const start = this.#at;
    const code = text.charCodeAt(start);
    const floor = column + 1;
    if (code === codes.bar || code === codes.greater) {
      const block = blockScalar(text, start, floor);
      this.#goOn(endOf(block), nowhere);
      return block;
    }
    if (code === codes.mappingStart || code === codes.listStart) {
      return this.#ended(readFlow(text, start, floor), column);
    }
    if (code === codes.doubleQuote || code === codes.singleQuote) {
      return this.#ended(quotedScalar(text, start, floor), column);
    }
    return this.#plain(column);
  }

  #plain(column: number): Scalar {
    const text = this.#text;
    const start = this.#at;
    if (!beginsPlain(text, start, false)) giveUp();
    let end = plainEnd(text, start, false);
    this.#endLine(end, column);
    while (this.#column > column) {
      // A comment ends the text, and something else may not follow.
      const gap = text.slice(end, this.#at);
      if (gap.includes("#") || !gap.includes("\n")) giveUp();
      end = plainEnd(text, this.#at, false);
      if (end === this.#at) giveUp();
      this.#endLine(end, column);
    }
    return this.#withLines(plainScalar(text, start, end));
  }

  /** Goes on behind a value that ended on its line. */
  #ended<N extends Node>(node: N, column: number): N {
    this.#endLine(endOf(node), column);
    return this.#withLines(node);
  }

  /** Tells a node where the lines end that belong to it. */
  #withLines<N extends Node>(node: N): N {
    if (node.range) node.range[2] = this.#valueEnd;
    return node;
  }

  /** Goes on from the end of a line's last value. */
  #endLine(end: number, column: number): void {
    const at = skipSpaces(this.#text, end);
    const code = this.#text.charCodeAt(at);
    if (!isLineEnd(code) && (code !== codes.hash || at === end)) giveUp();
    this.#goOn(nextLine(this.#text, at), column);
  }

  /**
   * Goes on to the next content from the start of a line. Comments that come first belong to the
   * value above where they are deeper than `column`.
   */
  #goOn(lineStart: number, column: number): void {
    const text = this.#text;
    const comments: number[] = [];
    this.#comments = comments;
    this.#valueEnd = lineStart;
    for (let line = lineStart; ;) {
      const at = skipSpaces(text, line);
      const code = text.charCodeAt(at);
      const next = nextLine(text, at);
      if (code === codes.hash) {
        if (comments.length === 0 && at - line > column) this.#valueEnd = next;
        else comments.push(at - line);
      } else if (!isLineEnd(code) || at >= text.length) {
        this.#at = at;
        this.#column = at >= text.length ? -1 : at - line;
        return;
      }
      line = next;
    }
  }

  /** The key of a member that begins at the next content; `null` where something else does. */
  #keyAhead(): Scalar | null {
    const text = this.#text;
    const start = this.#at;
    const code = text.charCodeAt(start);
    const isQuoted = code === codes.doubleQuote || code === codes.singleQuote;
    if (!isQuoted && !beginsPlain(text, start, false)) return null;
    if (!isQuoted) {
      const end = plainEnd(text, start, false);
      return this.#isKeyEnd(end, start) ? plainScalar(text, start, end) : null;
    }
    const key = quotedScalar(text, start, nowhere);
    return this.#isKeyEnd(endOf(key), start) ? key : null;
  }

  #isKeyEnd(end: number, start: number): boolean {
    const colon = skipSpaces(this.#text, end);
    const isKey = this.#text.charCodeAt(colon) === codes.colon && isBlankAt(this.#text, colon + 1);
    if (isKey && end - start > longestKey) giveUp();
    return isKey;
  }

  #isDash(): boolean {
    return this.#text.charCodeAt(this.#at) === codes.dash && isBlankAt(this.#text, this.#at + 1);
  }

  #endsLine(at: number): boolean {
    const code = this.#text.charCodeAt(at);
    return isLineEnd(code) || code === codes.hash;
  }
}

function isBlockList(node: Node | null): boolean {
  return isSeq(node) && node.flow !== true;
}

function endOf({ range }: Node): number {
  return range?.[1] ?? giveUp();
}
