import type { JsonObject } from "../../json-value.ts";
import { childPointer } from "../../pointer.ts";
import { argumentProblems } from "./argument-problems.ts";
import { undeclaredNames } from "./required-names.ts";
import type { SchemaPart, SchemaProblem } from "./schema-problem.ts";
import { readScopes, type ReadSchema } from "./schema-scopes.ts";
import { typeProblems } from "./type-problems.ts";
import { unknownKeywords } from "./unknown-keywords.ts";
import { unreachableReferences } from "./unreachable-references.ts";

/** Schemas in which nothing was found. An editor asks again after each edit, of all tools. */
const soundSchemas = new WeakSet<JsonObject>();

/**
 * What is wrong with the JSON Schema, of draft 4 to 2020-12, of a function's arguments. Takes time
 * in proportion to its size.
 */
export function findSchemaProblems(root: SchemaPart): SchemaProblem[] {
  if (soundSchemas.has(root.value)) return [];
  const problems = searchSchema(root);
  if (problems.length === 0) soundSchemas.add(root.value);
  return problems;
}

function searchSchema(root: SchemaPart): SchemaProblem[] {
  const scopes = readScopes(root);
  const schemas = scopes.flatMap((scope) => scope.schemas);
  return [
    ...argumentProblems(root),
    ...schemas.flatMap(keywordProblems),
    ...scopes.flatMap(undeclaredNames),
    ...unreachableReferences(root, schemas),
  ];
}

function keywordProblems(schema: ReadSchema): SchemaProblem[] {
  const { value, faults } = schema;
  const pointer = childPointer(schema.pointer, "type");
  const type = value["type"];
  return [
    ...unknownKeywords(schema),
    ...(type === undefined ? [] : typeProblems({ pointer, value: type })),
    ...faults.map((fault): SchemaProblem => ({ kind: "value", ...fault })),
  ];
}
