import { lexicalTokens, type TextRange, type TokenKind } from "@callsheet/core";
import { withoutBlankEnd } from "../node-text.ts";

/** A token that is not white space, and where it stands on its line. */
export interface VisibleToken {
  readonly kind: TokenKind;
  /**
   * Without the blanks behind a comment, and without the line break that ends the lines of a block
   * scalar: all white space between two tokens is in neither of them.
   */
  readonly range: TextRange;
  /** Whether it is the first one on its line; the content of a block scalar never is. */
  readonly leads: boolean;
  /** The number of UTF-16 units before it on its line, without a byte order mark. */
  readonly column: number;
}

/** The offset at which a text begins, behind a byte order mark. */
export function textStart(text: string): number {
  return text.startsWith("\uFEFF") ? 1 : 0;
}

/** The tokens of a text that are not white space, in its order. */
export function visibleTokens(text: string): VisibleToken[] {
  const tokens: VisibleToken[] = [];
  let lineStart = textStart(text);
  let leads = true;
  let header = "";
  for (const { kind, range } of lexicalTokens(text)) {
    const { start } = range;
    const written = text.slice(start, range.end);
    if (kind === "block-scalar-header") header = written;
    const isContent = kind === "block-scalar";
    if (kind !== "space" && kind !== "newline" && !(isContent && isVoid(header, written))) {
      const end = visibleEnd(text, kind, range);
      tokens.push({
        kind,
        range: { start, end },
        leads: leads && !isContent,
        column: start - lineStart,
      });
      leads = isContent;
    }
    const lineBreak = written.lastIndexOf("\n");
    if (lineBreak < 0) continue;
    lineStart = start + lineBreak + 1;
    leads ||= kind === "newline";
  }
  return tokens;
}

/** Whether a block scalar's content is white space that means nothing. */
function isVoid(header: string, content: string): boolean {
  return !header.includes("+") && /^[ \r\n]*$/.test(content);
}

function visibleEnd(text: string, kind: TokenKind, range: TextRange): number {
  const { start, end } = range;
  if (kind === "comment") return withoutBlankEnd(text, range).end;
  if (kind !== "block-scalar") return end;
  return end - (/\r?\n$/.exec(text.slice(start, end))?.[0].length ?? 0);
}

/**
 * The offset up to which nothing may stay where it is when a token's lines move. Blank lines and a
 * comment behind a block scalar have to move too, or they may become a part of it.
 */
export function reachOf(text: string, tokens: readonly VisibleToken[], index: number): number {
  const { kind, range } = tokens[index] ?? { kind: null, range: { end: 0 } };
  if (kind !== "block-scalar") return range.end;
  const next = tokens[index + 1];
  const behind = text.slice(range.end, next?.range.start);
  const isWhole = next === undefined || next.kind === "comment";
  const lines = isWhole ? behind : behind.slice(0, behind.lastIndexOf("\n") + 1);
  return range.end + (lines.includes(" ") ? lines.length : 0);
}

/** Whether a token is a scalar whose lines are a part of it. */
export function spansLines(text: string, { kind, range }: VisibleToken): boolean {
  if (kind === "block-scalar") return true;
  const isFlowScalar = kind === "plain" || kind === "single-quoted" || kind === "double-quoted";
  return isFlowScalar && text.slice(range.start, range.end).includes("\n");
}

export function opensFlow(kind: TokenKind): boolean {
  return kind === "flow-mapping-start" || kind === "flow-list-start";
}

export function closesFlow(kind: TokenKind): boolean {
  return kind === "flow-mapping-end" || kind === "flow-list-end";
}
