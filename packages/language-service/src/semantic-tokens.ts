import type { TextRange } from "@callsheet/core";
import type { Range, SemanticTokens } from "vscode-languageserver-types";
import { endingModels } from "./ending-models.ts";
import { documentThings } from "./named-things.ts";
import { isDeclaration, type Mention, type NamedThing } from "./names/named-thing.ts";
import { scalarContent } from "./node-text.ts";
import type { SessionModel } from "./session-model.ts";
import { toSemanticTokens, type TokenModifier, type TokenType } from "./to-lsp/semantic-tokens.ts";
import { writtenReferences, type ReferencePart } from "./written-references.ts";

/** A stretch of text that means more than its YAML. */
interface Token {
  readonly range: TextRange;
  readonly type: TokenType;
  readonly modifier: TokenModifier | null;
}

/**
 * What a document's own grammar can't tell: references and their parts, anchors, the names of tools
 * and what forces them, models that end. With `range`, the tokens that reach into it.
 */
export function getSemanticTokens(model: SessionModel, range?: Range): SemanticTokens {
  const { positions, text } = model;
  const wanted = range === undefined ? { start: 0, end: text.length } : positions.offsetsOf(range);
  const tokens = [...referenceTokens(model), ...nameTokens(model), ...modelTokens(model)]
    .flatMap((token) => linesOf(text, token))
    .filter((token) => token.range.start < wanted.end && wanted.start < token.range.end)
    .sort((a, b) => a.range.start - b.range.start);
  return toSemanticTokens(
    tokens.map((token) => ({ ...token, range: positions.rangeOf(token.range) })),
  );
}

const typesOfParts: Readonly<Record<ReferencePart["role"], TokenType>> = {
  punctuation: "operator",
  kind: "keyword",
  name: "variable",
  path: "string",
  text: "string",
};

function referenceTokens(model: SessionModel): Token[] {
  return writtenReferences(model).flatMap(({ parts }) =>
    parts.map(({ role, range }) => ({ range, type: typesOfParts[role], modifier: null })),
  );
}

const typesOfThings: Partial<Record<NamedThing["kind"], TokenType>> = {
  anchor: "label",
  function: "function",
  mcp: "namespace",
};

function nameTokens(model: SessionModel): Token[] {
  return documentThings(model).flatMap(({ kind, declarations, uses }) => {
    const type = typesOfThings[kind];
    if (type === undefined) return [];
    return [...declarations, ...uses].filter(isWritten).map((mention) => ({
      range: kind === "anchor" ? mention.token : mention.range,
      type,
      modifier: isDeclaration(mention) ? "declaration" : null,
    }));
  });
}

/** An alias that stands for a tool's name is to be seen as an alias. */
function isWritten({ form, node }: Mention): boolean {
  return form !== "scalar" || node.kind !== "alias";
}

function modelTokens(model: SessionModel): Token[] {
  return endingModels(model).flatMap((node) => {
    const range = scalarContent(model.text, node);
    return range === null ? [] : [{ range, type: "enumMember", modifier: "deprecated" }];
  });
}

/** A token for each line that one reaches over, since the protocol has none over several. */
function linesOf(text: string, token: Token): Token[] {
  const { start, end } = token.range;
  return [...text.slice(start, end).matchAll(/\S[^\r\n]*/g)].map((line) => {
    const first = start + line.index;
    return { ...token, range: { start: first, end: first + line[0].trimEnd().length } };
  });
}
