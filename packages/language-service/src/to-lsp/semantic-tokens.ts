import {
  SemanticTokenModifiers,
  SemanticTokenTypes,
  type Range,
  type SemanticTokens,
  type SemanticTokensLegend,
} from "vscode-languageserver-types";

const types = [
  SemanticTokenTypes.keyword,
  SemanticTokenTypes.operator,
  SemanticTokenTypes.variable,
  SemanticTokenTypes.string,
  SemanticTokenTypes.label,
  SemanticTokenTypes.function,
  SemanticTokenTypes.namespace,
  SemanticTokenTypes.enumMember,
] as const;

const modifiers = [SemanticTokenModifiers.declaration, SemanticTokenModifiers.deprecated] as const;

export type TokenType = `${(typeof types)[number]}`;
export type TokenModifier = `${(typeof modifiers)[number]}`;

/** What the numbers of semantic tokens stand for. */
export const semanticTokensLegend: SemanticTokensLegend = {
  tokenTypes: [...types],
  tokenModifiers: [...modifiers],
};

/** A token on one line. */
export interface PlacedToken {
  readonly range: Range;
  readonly type: TokenType;
  readonly modifier: TokenModifier | null;
}

/** Tokens in the order of the text, each told by where it stands from the one before. */
export function toSemanticTokens(tokens: readonly PlacedToken[]): SemanticTokens {
  let line = 0;
  let character = 0;
  const data = tokens.flatMap(({ range: { start, end }, type, modifier }) => {
    const lines = start.line - line;
    const characters = lines === 0 ? start.character - character : start.character;
    ({ line, character } = start);
    return [
      lines,
      characters,
      end.character - start.character,
      semanticTokensLegend.tokenTypes.indexOf(type),
      modifier === null ? 0 : 1 << semanticTokensLegend.tokenModifiers.indexOf(modifier),
    ];
  });
  return { data };
}
