import { childPointer } from "../../pointer.ts";
import { readKeywordValue, type KeywordContents, type ValueFault } from "./keyword-value.ts";
import { inPlaceKeywords, kindOfKeyword } from "./keywords.ts";
import type { SchemaPart } from "./schema-problem.ts";

/** A schema with what its keywords were given. */
export interface ReadSchema extends SchemaPart {
  readonly faults: readonly ValueFault[];
}

/** The schemas that describe one value together: an outermost one, and those in its `allOf` etc. */
export interface SchemaScope {
  /** The outermost first. */
  readonly schemas: readonly ReadSchema[];
  /** Set for what is under `not`, which says how a value is not. */
  readonly isNegated: boolean;
}

interface Start extends SchemaPart {
  readonly isNegated: boolean;
}

/** Reads a schema with all schemas inside it, each once. */
export function readScopes(root: SchemaPart): SchemaScope[] {
  const scopes: SchemaScope[] = [];
  const waiting: Start[] = [{ ...root, isNegated: false }];
  for (let start = waiting.pop(); start !== undefined; start = waiting.pop()) {
    const schemas: ReadSchema[] = [];
    const together: SchemaPart[] = [start];
    for (let part = together.pop(); part !== undefined; part = together.pop()) {
      schemas.push(readSchema(part, together, waiting));
    }
    scopes.push({ schemas, isNegated: start.isNegated });
  }
  return scopes;
}

/** Reads one schema; what is inside it goes to those of the same scope, or waits for its own. */
function readSchema(part: SchemaPart, together: SchemaPart[], waiting: Start[]): ReadSchema {
  const { pointer, value } = part;
  const contents: KeywordContents = { schemas: [], faults: [] };
  for (const keyword of Object.keys(value)) {
    const kind = kindOfKeyword(keyword);
    if (kind === null) continue;
    const member = { pointer: childPointer(pointer, keyword), value: value[keyword] ?? null };
    readKeywordValue(kind, member, contents);
    for (const inner of contents.schemas.splice(0)) {
      if (inPlaceKeywords.has(keyword)) together.push(inner);
      else waiting.push({ ...inner, isNegated: keyword === "not" });
    }
  }
  return { pointer, value, faults: contents.faults };
}
