import type { TextEdit, TextRange, TokenKind } from "@callsheet/core";
import type { FormattingOptions } from "vscode-languageserver-types";
import { prevailingLineBreak } from "./document-style.ts";
import { fileEnd } from "./file-end.ts";
import {
  closesFlow,
  opensFlow,
  spansLines,
  textStart,
  visibleTokens,
  type VisibleToken,
} from "./visible-tokens.ts";
import { createWhiteSpaceEdits } from "./white-space.ts";

const jsonKinds: ReadonlySet<TokenKind> = new Set([
  "double-quoted",
  "plain",
  "colon",
  "comma",
  "flow-mapping-start",
  "flow-mapping-end",
  "flow-list-start",
  "flow-list-end",
]);

/**
 * The edits of white space that lay JSON out with each member and item on its own line, as
 * `JSON.stringify` does; none of them reaches out of `range`. `null` where the text has something
 * that JSON lacks, such as comments, which need lines of their own.
 */
export function jsonEdits(
  text: string,
  options: FormattingOptions,
  range: TextRange,
): readonly TextEdit[] | null {
  const tokens = visibleTokens(text);
  if (!isJson(text, tokens)) return null;
  const lineBreak = prevailingLineBreak(text);
  const indent = options.insertSpaces ? " ".repeat(options.tabSize) : "\t";
  const whiteSpace = createWhiteSpaceEdits(text, range);
  let depth = 0;
  let before: VisibleToken | null = null;
  for (const token of tokens) {
    if (closesFlow(token.kind)) depth--;
    const gap = { start: before?.range.end ?? textStart(text), end: token.range.start };
    const isOnNewLine = before !== null && startsLine(before.kind, token.kind);
    const isSpaced = before?.kind === "colon";
    whiteSpace.set(gap, isOnNewLine ? lineBreak + indent.repeat(depth) : isSpaced ? " " : "");
    if (opensFlow(token.kind)) depth++;
    before = token;
  }
  const end = { start: before?.range.end ?? textStart(text), end: text.length };
  whiteSpace.set(end, fileEnd(text.slice(end.start), lineBreak, options));
  return whiteSpace.edits;
}

/** Whether all of a text is in one pair of brackets, and such that JSON has it too. */
function isJson(text: string, tokens: readonly VisibleToken[]): boolean {
  let depth = 0;
  return tokens.every((token, index) => {
    if (opensFlow(token.kind)) depth++;
    if (closesFlow(token.kind)) depth--;
    const isInside = depth > 0 || index === tokens.length - 1;
    return isInside && jsonKinds.has(token.kind) && !spansLines(text, token);
  });
}

function startsLine(before: TokenKind, token: TokenKind): boolean {
  if (before === "comma") return true;
  return opensFlow(before) ? !closesFlow(token) : closesFlow(token);
}
