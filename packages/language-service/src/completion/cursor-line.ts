import { lexicalTokens, type LexicalToken, type TextRange } from "@callsheet/core";

/** The line of a cursor as the lexer sees it, and what it needs to know of the lines around. */
export interface CursorLine {
  /** Without the line break. */
  readonly range: TextRange;
  /** What stands on the line in part or in whole, blanks left out. */
  readonly tokens: readonly LexicalToken[];
  /** The last token before the line that is neither blank nor comment; `null` at the text's start. */
  readonly previous: LexicalToken | null;
  /** The first such token behind the line; looked for only inside of brackets. */
  readonly next: LexicalToken | null;
  /**
   * The column that lines inside the brackets around the cursor must be beyond: -1 where none is
   * too little. `null` outside of brackets.
   */
  readonly flowBase: number | null;
}

const blanks: ReadonlySet<LexicalToken["kind"]> = new Set(["space", "newline"]);

/** Reads a text up to the end of the line that an offset is on, and no further than it must. */
export function readCursorLine(text: string, offset: number): CursorLine {
  const range = lineAt(text, offset);
  const tokens: LexicalToken[] = [];
  const brackets = new OpenBrackets(text);
  let previous: LexicalToken | null = null;
  let next: LexicalToken | null = null;
  for (const token of lexicalTokens(text)) {
    const { kind, range: place } = token;
    if (place.start > range.end && brackets.base === null) break;
    // A value that is missing inside of brackets is a token, too.
    if (blanks.has(kind) || place.start === place.end) continue;
    if (place.end <= offset) brackets.read(token);
    if (place.start > range.end) {
      if (kind === "comment") continue;
      next = token;
      break;
    }
    if (place.end > range.start || place.start === range.start) tokens.push(token);
    else if (kind !== "comment") previous = token;
  }
  return { range, tokens, previous, next, flowBase: brackets.base };
}

/** The line of an offset, without its line break and without a byte order mark. */
export function lineAt(text: string, offset: number): TextRange {
  const first = text.lastIndexOf("\n", offset - 1) + 1;
  const start = first === 0 && text.startsWith("\uFEFF") ? 1 : first;
  const lineBreak = text.indexOf("\n", offset);
  const end = lineBreak < 0 ? text.length : lineBreak;
  return {
    start: Math.min(start, offset),
    end: text[end - 1] === "\r" && end > start ? end - 1 : end,
  };
}

/** The number of UTF-16 units before an offset on its line. */
export function columnOf(text: string, offset: number): number {
  return offset - lineAt(text, offset).start;
}

/** Lives for one reading: the brackets that are open, as the lexer counts them. */
class OpenBrackets {
  /** As `CursorLine.flowBase`. */
  base: number | null = null;
  readonly #text: string;
  #depth = 0;
  #line = -1;

  constructor(text: string) {
    this.#text = text;
  }

  read({ kind, range }: LexicalToken): void {
    if (kind === "flow-mapping-start" || kind === "flow-list-start") {
      if (this.#depth === 0) this.base = this.#baseOf(range.start);
      this.#depth++;
    } else if (kind === "flow-mapping-end" || kind === "flow-list-end") {
      this.#depth = Math.max(0, this.#depth - 1);
    } else if (this.base !== null && kind !== "comment") {
      this.#closeAtOutdent(range.start);
    }
    if (this.#depth === 0) this.base = null;
  }

  /** A line that is not deep enough ends all brackets, closed or not. */
  #closeAtOutdent(offset: number): void {
    const { start } = lineAt(this.#text, offset);
    const isFirst = start !== this.#line && this.#text.slice(start, offset).trim() === "";
    this.#line = start;
    if (isFirst && this.base !== null && offset - start <= this.base) this.#depth = 0;
  }

  /** The column of the key or of the dash that holds the outermost bracket. */
  #baseOf(bracket: number): number {
    const { start } = lineAt(this.#text, bracket);
    this.#line = start;
    const before = this.#text.slice(start, bracket);
    const key = /^[ \t]*(?:-[ \t]+)*(?=[^\s-])/.exec(before);
    if (key !== null) return key[0].length;
    const dash = before.lastIndexOf("-");
    return dash >= 0 ? dash : before.length - 1;
  }
}
