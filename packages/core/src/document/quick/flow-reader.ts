import type { Node, Scalar, YAMLMap, YAMLSeq } from "yaml";
import { codes, isBlankAt, nextLine, skipSpaces } from "./characters.ts";
import { giveUp } from "./give-up.ts";
import { listNode, mapNode, pairNode } from "./nodes.ts";
import { beginsPlain, plainEnd, plainScalar, quotedScalar } from "./scalars.ts";

/** Deeper nesting is looked at more closely. */
const deepest = 100;

/** The collection in brackets or braces that begins at an offset; its lines begin at `floor` at least. */
export function readFlow(text: string, start: number, floor: number): YAMLMap | YAMLSeq {
  return new FlowReader(text, start, floor).collection(1);
}

/** Lives for the reading of one outermost collection. */
class FlowReader {
  readonly #text: string;
  readonly #floor: number;
  #at: number;

  constructor(text: string, start: number, floor: number) {
    this.#text = text;
    this.#at = start;
    this.#floor = floor;
  }

  /** Reads from the opening bracket, and leaves the reader behind the closing one. */
  collection(depth: number): YAMLMap | YAMLSeq {
    if (depth > deepest) giveUp();
    const start = this.#at++;
    const isMap = this.#text.charCodeAt(start) === codes.mappingStart;
    const node = isMap ? this.#members(depth) : this.#items(depth);
    this.#at++;
    node.flow = true;
    node.range = [start, this.#at, this.#at];
    return node;
  }

  #members(depth: number): YAMLMap {
    const map = mapNode();
    this.#readEntries(depth, codes.mappingEnd, () => {
      const key = this.#key();
      this.#skip(depth);
      map.items.push(pairNode(key, this.#value(depth)));
    });
    return map;
  }

  #items(depth: number): YAMLSeq {
    const list = listNode();
    this.#readEntries(depth, codes.listEnd, () => list.items.push(this.#value(depth)));
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

  #key(): Scalar {
    const start = this.#at;
    const key = this.#scalar();
    const isOneLine = !this.#text.slice(start, this.#at).includes("\n");
    this.#at = skipSpaces(this.#text, this.#at);
    if (!isOneLine || this.#text.charCodeAt(this.#at) !== codes.colon) giveUp();
    this.#at++;
    return key;
  }

  #value(depth: number): Node {
    const code = this.#text.charCodeAt(this.#at);
    const isCollection = code === codes.mappingStart || code === codes.listStart;
    return isCollection ? this.collection(depth + 1) : this.#scalar();
  }

  #scalar(): Scalar {
    const text = this.#text;
    const start = this.#at;
    const code = text.charCodeAt(start);
    const isQuoted = code === codes.doubleQuote || code === codes.singleQuote;
    if (!isQuoted && !beginsPlain(text, start, true)) giveUp();
    const scalar = isQuoted
      ? quotedScalar(text, start, this.#floor)
      : plainScalar(text, start, plainEnd(text, start, true));
    this.#at = scalar.range?.[1] ?? giveUp();
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
