import type { Builder, WrittenScalar } from "./builder.ts";
import { codes, isBlankAt, isLineEnd, nextLine, skipSpaces } from "./characters.ts";
import { FlowReader } from "./flow-reader.ts";
import { giveUp } from "./give-up.ts";
import type { Continuation, PieceKeeper } from "./piece-keeper.ts";
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
export class BlockReader<Part, Key, Mapping extends Part, List extends Part> {
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
  readonly #builder: Builder<Part, Key, Mapping, List>;
  readonly #keeper: PieceKeeper<Part, Key> | null;

  /** The keeper, if there is one, gives the pieces that were read before, and gets those that are read. */
  constructor(
    text: string,
    builder: Builder<Part, Key, Mapping, List>,
    keeper: PieceKeeper<Part, Key> | null,
  ) {
    this.#text = text;
    this.#builder = builder;
    this.#keeper = keeper;
  }

  /** The outermost value, which is a collection. */
  root(): Part {
    this.#goOn(0, nowhere);
    const code = this.#text.charCodeAt(this.#at);
    const isFlow = code === codes.mappingStart || code === codes.listStart;
    const root = isFlow ? this.#inline(-1) : (this.#collection() ?? giveUp());
    if (this.#column >= 0) giveUp();
    return root;
  }

  /** A block collection that begins at the next content; `null` where none does. */
  #collection(): Mapping | List | null {
    if (this.#isDash()) return this.#list();
    const key = this.#keyAhead();
    return key === null ? null : this.#mapping(key);
  }

  #list(): List {
    const start = this.#at;
    const column = this.#enter();
    const list = this.#builder.list(false);
    do this.#builder.addItem(list, this.#pieceItem(column));
    while (this.#column === column && this.#isDash());
    this.#leave(list, start, column);
    return list;
  }

  #mapping(first: WrittenScalar): Mapping {
    const start = this.#at;
    const column = this.#enter();
    const mapping = this.#builder.mapping(false);
    let key: WrittenScalar | null = first;
    while (key !== null) {
      this.#pieceMember(mapping, key, column);
      key = this.#column === column ? (this.#keyAhead() ?? giveUp()) : null;
    }
    this.#leave(mapping, start, column);
    return mapping;
  }

  /** Enters a collection at the next content, and gives its column. */
  #enter(): number {
    if (++this.#depth > deepest) giveUp();
    return this.#column;
  }

  /** Comments that are as deep as a collection stay in it; others are left to those around. */
  #leave(collection: Mapping | List, start: number, column: number): void {
    if (this.#column > column) giveUp();
    this.#depth--;
    const end = this.#valueEnd;
    if (column > 0 && this.#comments.some((comment) => comment >= column)) {
      this.#comments = [];
      this.#valueEnd = this.#at;
    }
    this.#builder.endCollection(collection, start, end, this.#valueEnd);
  }

  #pieceItem(column: number): Part {
    const keeper = this.#keeper;
    if (keeper === null || this.#depth > deepestPiece) return this.#item(column);
    const start = this.#at;
    const unchanged = keeper.itemAt(start, column);
    if (unchanged !== null) this.#continue(unchanged.next);
    const content = unchanged?.content ?? this.#item(column);
    keeper.keepItem(unchanged ?? { content, start, column, next: this.#continuation() });
    return content;
  }

  #pieceMember(mapping: Mapping, written: WrittenScalar, column: number): void {
    const keeper = this.#keeper;
    if (keeper === null || this.#depth > 1) return this.#member(mapping, written, column);
    const start = this.#at;
    const unchanged = keeper.memberAt(start, column);
    if (unchanged !== null) this.#continue(unchanged.next);
    const content = unchanged?.content ?? {
      key: this.#builder.key(written),
      value: this.#memberValue(written, column),
    };
    keeper.keepMember(unchanged ?? { content, start, column, next: this.#continuation() });
    this.#builder.addMember(mapping, content.key, content.value);
  }

  #continuation(): Continuation {
    return {
      at: this.#at,
      column: this.#column,
      comments: this.#comments,
      valueEnd: this.#valueEnd,
    };
  }

  #continue({ at, column, comments, valueEnd }: Continuation): void {
    this.#at = at;
    this.#column = column;
    this.#comments = comments;
    this.#valueEnd = valueEnd;
  }

  #member(mapping: Mapping, written: WrittenScalar, column: number): void {
    const key = this.#builder.key(written);
    this.#builder.addMember(mapping, key, this.#memberValue(written, column));
  }

  #item(column: number): Part {
    const dash = this.#at;
    const at = skipSpaces(this.#text, dash + 1);
    if (this.#endsLine(at)) return this.#valueBelow(at, column, column);
    this.#at = at;
    this.#column = column + at - dash;
    return this.#collection() ?? this.#inline(column);
  }

  #memberValue(key: WrittenScalar, column: number): Part {
    const colon = skipSpaces(this.#text, key.end);
    const at = skipSpaces(this.#text, colon + 1);
    // The dashes of a list may be in the column of its key.
    if (this.#endsLine(at)) return this.#valueBelow(at, column, column - 1);
    this.#at = at;
    return this.#inline(column);
  }

  /** The value on the lines below; nothing is there where these aren't deep enough. */
  #valueBelow(at: number, column: number, listColumn: number): Part {
    const hasComment = this.#text.charCodeAt(at) === codes.hash;
    this.#goOn(nextLine(this.#text, at), nowhere);
    if (this.#column > column) return this.#collection() ?? this.#inline(column);
    if (this.#column > listColumn && this.#isDash()) return this.#list();
    if (hasComment || this.#comments.length > 0) giveUp();
    this.#valueEnd = at;
    return this.#builder.scalar(emptyScalar(at));
  }

  /** The value, none of a block collection, that begins at the next content. */
  #inline(column: number): Part {
    const text = this.#text;
    const start = this.#at;
    const code = text.charCodeAt(start);
    const floor = column + 1;
    if (code === codes.bar || code === codes.greater) {
      const block = blockScalar(text, start, floor);
      this.#goOn(block.end, nowhere);
      return this.#builder.scalar(block);
    }
    if (code === codes.mappingStart || code === codes.listStart) {
      const reader = new FlowReader(text, start, floor, this.#builder);
      const collection = reader.collection(1);
      this.#endLine(reader.at, column);
      return this.#withLines(collection);
    }
    if (code === codes.doubleQuote || code === codes.singleQuote) {
      const quoted = quotedScalar(text, start, floor);
      this.#endLine(quoted.end, column);
      return this.#withLines(this.#builder.scalar(quoted));
    }
    return this.#plain(column);
  }

  #plain(column: number): Part {
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
    return this.#withLines(this.#builder.scalar(plainScalar(text, start, end)));
  }

  /** Tells a value where the lines end that belong to it. */
  #withLines(value: Part): Part {
    this.#builder.endLines(value, this.#valueEnd);
    return value;
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
  #keyAhead(): WrittenScalar | null {
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
    return this.#isKeyEnd(key.end, start) ? key : null;
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
