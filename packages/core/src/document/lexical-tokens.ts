import { CST, Lexer } from "yaml";
import type { TextRange } from "../text-range.ts";

/** What a stretch of a text is to the lexer, whatever it means. */
export type TokenKind =
  | "plain"
  | "single-quoted"
  | "double-quoted"
  | "block-scalar-header"
  | "block-scalar"
  | "alias"
  | "anchor"
  | "tag"
  | "comment"
  | "directive"
  | "document-start"
  | "document-end"
  | "newline"
  | "space"
  | "dash"
  | "question-mark"
  | "colon"
  | "comma"
  | "flow-mapping-start"
  | "flow-mapping-end"
  | "flow-list-start"
  | "flow-list-end";

export interface LexicalToken {
  readonly kind: TokenKind;
  readonly range: TextRange;
}

const kinds: Readonly<Record<string, TokenKind>> = {
  "single-quoted-scalar": "single-quoted",
  "double-quoted-scalar": "double-quoted",
  "block-scalar-header": "block-scalar-header",
  alias: "alias",
  anchor: "anchor",
  tag: "tag",
  comment: "comment",
  "directive-line": "directive",
  "doc-start": "document-start",
  "doc-end": "document-end",
  newline: "newline",
  space: "space",
  "seq-item-ind": "dash",
  "explicit-key-ind": "question-mark",
  "map-value-ind": "colon",
  comma: "comma",
  "flow-map-start": "flow-mapping-start",
  "flow-map-end": "flow-mapping-end",
  "flow-seq-start": "flow-list-start",
  "flow-seq-end": "flow-list-end",
};

/**
 * The tokens of a text in its order, read as they are asked for: whoever stops early saves the
 * rest. Broken text gives tokens too. Together they cover the text, but for a byte order mark.
 */
export function* lexicalTokens(text: string): Generator<LexicalToken, void> {
  let offset = 0;
  let isScalarNext = false;
  let isBlockNext = false;
  for (const source of new Lexer().lex(text)) {
    const type = CST.tokenType(source);
    // The lexer announces a scalar, and some other turns, by a control character not in the text.
    if (source === CST.SCALAR || source === CST.DOCUMENT || source === CST.FLOW_END) {
      isScalarNext = source === CST.SCALAR;
      continue;
    }
    const range = { start: offset, end: offset + source.length };
    offset = range.end;
    if (isScalarNext) {
      yield { kind: isBlockNext ? "block-scalar" : "plain", range };
      isScalarNext = false;
      isBlockNext = false;
    } else {
      const kind = type === null ? undefined : kinds[type];
      if (kind === "block-scalar-header") isBlockNext = true;
      if (kind !== undefined) yield { kind, range };
    }
  }
}
