import { CST, Scalar, Schema, isScalar, type ScalarTag } from "yaml";
import {
  codes,
  isBlankAt,
  isFlowIndicator,
  isLineEnd,
  nextLine,
  skipSpaces,
} from "./characters.ts";
import type { WrittenScalar } from "./builder.ts";
import { giveUp } from "./give-up.ts";

/** What means something else, or nothing, where a scalar begins. */
const reserved = ",[]{}#&*!|>'\"%@`";

/** Whether a scalar without quotes can begin at an offset. */
export function beginsPlain(text: string, at: number, isInFlow: boolean): boolean {
  const code = text.charCodeAt(at);
  if (reserved.includes(text.charAt(at)) || isBlankAt(text, at)) return false;
  const isIndicator = code === codes.dash || code === codes.question || code === codes.colon;
  return !isIndicator || !endsWord(text, at + 1, isInFlow);
}

/** Where a scalar without quotes ends on its line, the blanks at its end left out. */
export function plainEnd(text: string, start: number, isInFlow: boolean): number {
  let end = start;
  for (let at = start; ; at++) {
    const code = text.charCodeAt(at);
    if (code === codes.space) {
      if (text.charCodeAt(at + 1) === codes.hash) return end;
    } else {
      const isEnd =
        isLineEnd(code) ||
        (code === codes.colon && endsWord(text, at + 1, isInFlow)) ||
        (isInFlow && isFlowIndicator(code));
      if (isEnd) return end;
      end = at + 1;
    }
  }
}

function endsWord(text: string, at: number, isInFlow: boolean): boolean {
  return isBlankAt(text, at) || (isInFlow && isFlowIndicator(text.charCodeAt(at)));
}

/** The scalar without quotes in a range, which may span lines. */
export function plainScalar(text: string, start: number, end: number): WrittenScalar {
  const source = text.slice(start, end);
  const value = source.includes("\n") ? flowText("scalar", start, source) : source;
  return typedScalar(value, start, end);
}

/** The value that is absent at an offset, as behind `key:`. */
export function emptyScalar(at: number): WrittenScalar {
  return typedScalar("", at, at);
}

/** The scalar in quotes that begins at an offset; its lines begin at the column `floor` at least. */
export function quotedScalar(text: string, start: number, floor: number): WrittenScalar {
  const isDouble = text.charCodeAt(start) === codes.doubleQuote;
  const end = isDouble ? doubleQuoteEnd(text, start) : singleQuoteEnd(text, start);
  const source = text.slice(start, end);
  const isFolded = source.includes("\n");
  if (isFolded) checkLines(text, start, end, floor);
  const value = quotedValue(source, isDouble, isFolded, start);
  const type = isDouble ? Scalar.QUOTE_DOUBLE : Scalar.QUOTE_SINGLE;
  return { value, source: value, type, start, end };
}

function quotedValue(source: string, isDouble: boolean, isFolded: boolean, offset: number): string {
  if (isDouble) {
    if (isFolded || source.includes("\\")) return flowText("double-quoted-scalar", offset, source);
    return source.slice(1, -1);
  }
  if (isFolded) return flowText("single-quoted-scalar", offset, source);
  return source.slice(1, -1).replaceAll("''", "'");
}

function doubleQuoteEnd(text: string, start: number): number {
  for (let at = start + 1; ; at++) {
    at = text.indexOf('"', at);
    if (at < 0) giveUp();
    let backslash = at - 1;
    while (text.charCodeAt(backslash) === codes.backslash) backslash--;
    if ((at - 1 - backslash) % 2 === 0) return at + 1;
  }
}

function singleQuoteEnd(text: string, start: number): number {
  for (let at = start + 1; ; at += 2) {
    at = text.indexOf("'", at);
    if (at < 0) giveUp();
    if (text.charCodeAt(at + 1) !== codes.singleQuote) return at + 1;
  }
}

/** Gives up on a line of a range, from its second on, that begins left of a column. */
function checkLines(text: string, start: number, end: number, floor: number): void {
  for (let line = nextLine(text, start); line < end; line = nextLine(text, line)) {
    const content = skipSpaces(text, line);
    if (content - line < floor && !isLineEnd(text.charCodeAt(content))) giveUp();
  }
}

type FlowScalarType = "scalar" | "single-quoted-scalar" | "double-quoted-scalar";

/** What folded and escaped text stands for, which the library knows. */
function flowText(type: FlowScalarType, offset: number, source: string): string {
  return CST.resolveAsScalar({ type, offset, indent: 0, source }, true, giveUp).value;
}

const blockHeader = /[|>]-?(?= *(?:\r?\n| #))/y;

/** The literal or folded text whose header begins at an offset, in lines from `floor` on. */
export function blockScalar(text: string, start: number, floor: number): WrittenScalar {
  blockHeader.lastIndex = start;
  const header = blockHeader.exec(text)?.[0] ?? giveUp();
  const contentStart = nextLine(text, start);
  const end = blockEnd(text, contentStart, floor);
  const offset = start;
  const token: CST.BlockScalar = {
    type: "block-scalar",
    offset,
    indent: floor - 1,
    props: [
      { type: "block-scalar-header", offset, indent: floor - 1, source: header },
      // A comment behind the header is as good as blanks, as long as the lengths add up.
      {
        type: "space",
        offset: offset + header.length,
        indent: floor - 1,
        source: text.slice(start + header.length, contentStart),
      },
    ],
    source: text.slice(contentStart, end),
  };
  const { value } = CST.resolveAsScalar(token, true, giveUp);
  const type = header.startsWith(">") ? Scalar.BLOCK_FOLDED : Scalar.BLOCK_LITERAL;
  return { value, source: value, type, start, end };
}

/** Behind the last line that isn't blank; all are at least as deep as the first of them. */
function blockEnd(text: string, start: number, floor: number): number {
  let end = -1;
  let indent = floor;
  for (let line = start; line < text.length; line = nextLine(text, line)) {
    const content = skipSpaces(text, line);
    const column = content - line;
    if (isLineEnd(text.charCodeAt(content))) {
      // Blanks of which it is not plain whether they belong to the text.
      if (column > (end < 0 ? 0 : indent)) giveUp();
    } else if (column < indent) {
      break;
    } else {
      if (end < 0) indent = column;
      end = nextLine(text, content);
    }
  }
  return end < 0 ? giveUp() : end;
}

const typedTags = new Schema({ schema: "core" }).tags.filter(isTypedTag);

/** What begins like one of the words or numbers that aren't text. */
const suspect = /^(?:[-+.0-9]|[~nNtTfF]|$)/;

/** The plain scalar of a text, which may be a number, a boolean or null. */
function typedScalar(source: string, start: number, end: number): WrittenScalar {
  const tag = suspect.test(source) ? typedTags.find(({ test }) => test?.test(source)) : undefined;
  const value = tag === undefined ? source : typedValue(tag, source);
  return { value, source, type: Scalar.PLAIN, start, end };
}

function typedValue(tag: ScalarTag, source: string): WrittenScalar["value"] {
  const resolved: unknown = tag.resolve(source, giveUp, { intAsBigInt: false });
  const value = isScalar(resolved) ? resolved.value : resolved;
  return typeof value === "number" || typeof value === "boolean" || value === null
    ? value
    : giveUp();
}

function isTypedTag(tag: Schema["tags"][number]): tag is ScalarTag {
  return tag.collection === undefined && tag.default === true && "test" in tag;
}
