import {
  constantsOf,
  mapChildren,
  omit,
  pick,
  typeKeyword,
  type JsonSchema,
} from "./json-schema.ts";
import { keyedBranches } from "./keyed-branches.ts";
import { referenceTo, tagName, unionBranches, type UnionBranches } from "./union-branches.ts";

const validationKeywords = new Set([
  "$schema",
  "$id",
  "$ref",
  "definitions",
  "type",
  "const",
  "enum",
  "oneOf",
  "discriminator",
  "properties",
  "required",
  "additionalProperties",
  "items",
  "minItems",
  "maxItems",
  "minimum",
  "maximum",
  "minLength",
  "pattern",
]);

/**
 * Lowers a schema to the form that gives Ajv one error a mistake: a union becomes one node with a
 * list of types, whose mappings are told apart by `discriminator`, or by which key they have, and
 * whose words from a list by `if`. (Ajv adds an error with the keyword `if` to the one of its `then`; readers drop it.)
 * A list that only suggests falls away, and so does all that does not validate.
 */
export function validatorForm(root: JsonSchema): JsonSchema {
  const lower = (schema: JsonSchema): JsonSchema => {
    const branches = unionBranches(root, schema);
    if (branches === null) return mapChildren(withoutImpliedType(schema), lower);
    const definitions = pick(schema, new Set(["$schema", "$id", "definitions"]));
    return { ...mapChildren(definitions, lower), ...mergeBranches(branches, lower) };
  };
  return lower(root);
}

/** A list of constants says the type as well; saying it twice would give two errors. */
function withoutImpliedType(schema: JsonSchema): JsonSchema {
  const kept = pick(schema, validationKeywords);
  return kept.enum === undefined ? kept : omit(kept, new Set(["type"]));
}

function mergeBranches(
  branches: UnionBranches,
  lower: (schema: JsonSchema) => JsonSchema,
): JsonSchema {
  const parts = [
    ...branches.others.map(lower),
    mergeObjects(branches, lower),
    mergeStrings(branches),
    { type: typeKeyword(branches.types) },
  ];
  return parts.reduce<JsonSchema>((merged, part) => ({ ...merged, ...part }), {});
}

function mergeObjects(
  { objects }: UnionBranches,
  lower: (schema: JsonSchema) => JsonSchema,
): JsonSchema {
  const [only, ...more] = objects;
  if (only === undefined) return {};
  if (more.length === 0) return lower(only.schema);
  if (only.schema["x-told-by"] !== undefined) return keyedBranches(objects);
  return {
    discriminator: { propertyName: tagName },
    oneOf: objects.map(referenceTo),
  };
}

function mergeStrings(branches: UnionBranches): JsonSchema {
  const { closedStrings, takesAnyString, stringPattern, types } = branches;
  if (stringPattern !== null) return { pattern: stringPattern };
  if (closedStrings.length === 0 || takesAnyString) return {};
  const words = { enum: closedStrings.flatMap(constantsOf) };
  return types.length === 1 ? words : { if: { type: "string" }, then: words };
}
