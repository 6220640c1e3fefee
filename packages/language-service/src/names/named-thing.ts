import type { SyntaxNode, TextRange } from "@callsheet/core";
import { scalarContent } from "../node-text.ts";

/** Something that a document gives a name, or calls by one. */
export interface NamedThing {
  readonly kind: ThingKind;
  readonly name: string;
  /** The mapping within which names of this kind are told apart; `null` for the whole document. */
  readonly scope: SyntaxNode | null;
  /** None where the name is given elsewhere or nowhere; several where it is given again. */
  readonly declarations: readonly Declaration[];
  readonly uses: readonly Mention[];
}

/**
 * Tools are of kind `function` or `mcp`; `property` and `definition` are those of the JSON Schemas
 * in `parameters`; a `file` and a `variable` are named by references, and declared by none.
 */
export type ThingKind =
  "anchor" | "function" | "mcp" | "property" | "definition" | "file" | "variable";

/** A place where a name is written. */
export interface Mention {
  /** The name alone: without quotes, `&` or `*`. */
  readonly range: TextRange;
  /** All that is written for it: where the cursor may stand. */
  readonly token: TextRange;
  /** The scalar or the alias that says the name; the anchored node for an anchor. */
  readonly node: SyntaxNode;
  /**
   * How another name is written here: as a scalar in place of the token, or in place of the name
   * as it is or as a segment of a `$ref`.
   */
  readonly form: "scalar" | "bare" | "segment";
}

export interface Declaration extends Mention {
  /** All that is declared, its name included. */
  readonly whole: TextRange;
}

export function isDeclaration(mention: Mention): mention is Declaration {
  return "whole" in mention;
}

/** Mentions as they follow one another in the text. */
export function inTextOrder(mentions: readonly Mention[]): readonly Mention[] {
  return [...mentions].sort((a, b) => a.range.start - b.range.start);
}

/** A thing that is still being read. */
export interface OpenThing extends NamedThing {
  readonly declarations: Declaration[];
  readonly uses: Mention[];
}

export function openThing(
  kind: ThingKind,
  name: string,
  scope: SyntaxNode | null = null,
): OpenThing {
  return { kind, name, scope, declarations: [], uses: [] };
}

/** The thing of a name, which is added where there is none yet. */
export function thingNamed(
  things: Map<string, OpenThing>,
  kind: ThingKind,
  name: string,
  scope: SyntaxNode | null = null,
): OpenThing {
  const thing = things.get(name) ?? openThing(kind, name, scope);
  things.set(name, thing);
  return thing;
}

/** The node that counts where `node` stands: what it names, if it is an alias. */
export function followed(node: SyntaxNode | null): SyntaxNode | null {
  return node?.kind === "alias" ? node.target : node;
}

export interface ReadName {
  readonly name: string;
  readonly mention: Mention;
}

/** A name as a scalar says it or an alias stands for it; `null` where there is no whole text. */
export function readName(text: string, node: SyntaxNode | null): ReadName | null {
  const said = followed(node);
  if (node === null || said?.kind !== "scalar" || typeof said.value !== "string") return null;
  const content = scalarContent(text, said);
  if (content === null) return null;
  const range = node === said ? content : node.range;
  return { name: said.value, mention: { range, token: node.range, node, form: "scalar" } };
}
