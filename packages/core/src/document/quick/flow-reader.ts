import type { Builder, WrittenScalar } from "./builder.ts";
import { codes, isBlankAt, nextLine, skipSpaces } from "./characters.ts";
import { giveUp } from "./give-up.ts";
import { beginsPlain, plainEnd, plainScalar, quotedScalar } from "./scalars.ts";

/** Deeper nesting is looked at more closely. */
const deepest = 100;

/** Lives for the reading of one collection in brackets or braces, with those inside it. */
export class FlowReader<Part, Key, Mapping extends Part, List extends Part> {
  readonly #text: string;
  readonly #floor: number;
  readonly #builder: Builder<Part, Key, Mapping, List>;
  #at: number;

  /** The collection begins at `start`; its lines begin at the column `floor` at least. */
  constructor(
    text: string,
    start: number,
    floor: number,
    builder: Builder<Part, Key, Mapping, List>,
  ) {
    this.#text = text;
    this.#at = start;
    this.#floor = floor;
    this.#builder = builder;
  }

  /** Where reading has come to: behind a collection that was read. */
  get at(): number {
    return this.#at;
  }

  /** Reads from the opening bracket to behind the closing one. */
  collection(depth: number): Part {
    if (depth > deepest) giveUp();
    const start = this.#at++;
    const isMap = this.#text.charCodeAt(start) === codes.mappingStart;
    const collection = isMap ? this.#members(depth) : this.#items(depth);
    this.#at++;
    this.#builder.endCollection(collection, start, this.#at, this.#at);
    return collection;
  }

  #members(depth: number): Mapping {
    const mapping = this.#builder.mapping(true);
    this.#readEntries(depth, codes.mappingEnd, () => {
      const key = this.#key();
      this.#skip(depth);
      this.#builder.addMember(mapping, key, this.#value(depth));
    });
    return mapping;
  }

  #items(depth: number): List {
    const list = this.#builder.list(true);
    this.#readEntries(depth, codes.listEnd, () => {
      this.#builder.addItem(list, this.#value(depth));
    });
    return list;
  }

  #readEntries(depth: number, closing: number, readEntry: () => void): void {
    this.#skip(depth);
    while (this.#text.charCodeAt(this.#at) !== closing) {
      readEntry();
      this.#skip(depth);
      const code = this.#text.charCodeAt(this.#at);
      if (code === closing) return;
      if (code !== codes.comma) giveUp();
      this.#at++;
      this.#skip(depth);
    }
  }

  #key(): Key {
    const start = this.#at;
    const key = this.#scalar();
    const isOneLine = !this.#text.slice(start, this.#at).includes("\n");
    this.#at = skipSpaces(this.#text, this.#at);
    if (!isOneLine || this.#text.charCodeAt(this.#at) !== codes.colon) giveUp();
    this.#at++;
    return this.#builder.key(key);
  }

  #value(depth: number): Part {
    const code = this.#text.charCodeAt(this.#at);
    const isCollection = code === codes.mappingStart || code === codes.listStart;
    return isCollection ? this.collection(depth + 1) : this.#builder.scalar(this.#scalar());
  }

  #scalar(): WrittenScalar {
    const text = this.#text;
    const start = this.#at;
    const code = text.charCodeAt(start);
    const isQuoted = code === codes.doubleQuote || code === codes.singleQuote;
    if (!isQuoted && !beginsPlain(text, start, true)) giveUp();
    const scalar = isQuoted
      ? quotedScalar(text, start, this.#floor)
      : plainScalar(text, start, plainEnd(text, start, true));
    this.#at = scalar.end;
    return scalar;
  }

  /** Goes on to what is neither blank nor comment. */
  #skip(depth: number): void {
    const text = this.#text;
    let line = -1;
    for (;;) {
      this.#at = skipSpaces(text, this.#at);
      const code = text.charCodeAt(this.#at);
      if (code === codes.hash) {
        if (!isBlankAt(text, this.#at - 1)) giveUp();
      } else if (code !== codes.lineFeed && code !== codes.carriageReturn) {
        if (line >= 0) this.#checkIndent(this.#at - line, code, depth);
        return;
      }
      this.#at = line = nextLine(text, this.#at);
    }
  }

  #checkIndent(column: number, code: number, depth: number): void {
    const isClosing = code === codes.listEnd || code === codes.mappingEnd;
    const isEnd = isClosing && depth === 1 && column === this.#floor - 1;
    if (column < this.#floor && !isEnd) giveUp();
  }
}
