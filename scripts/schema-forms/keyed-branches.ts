import type { JsonSchema } from "./json-schema.ts";
import { referenceTo, type Branch } from "./union-branches.ts";

/**
 * The keywords that tell mappings apart by which key they have: one `if` a branch, the first that
 * fits decides. A mapping with none of the keys gives one error, with the keyword `not`, and one
 * for each key that no branch has.
 */
export function keyedBranches(branches: readonly Branch[]): JsonSchema {
  const chain = branches.reduceRight<JsonSchema>(
    (others, branch) => ({ if: mappingWith(branch), then: referenceTo(branch), else: others }),
    noBranch(branches),
  );
  return { allOf: [{ if: { type: "object" }, then: chain }] };
}

/** The key that tells a mapping from the others of its union. */
function keyOf({ schema }: Branch): string {
  const key = schema["x-told-by"];
  if (key === undefined) throw new Error("A mapping of a union needs `x-told-by` if others do.");
  return key;
}

function mappingWith(branch: Branch): JsonSchema {
  return { type: "object", required: [keyOf(branch)] };
}

function noBranch(branches: readonly Branch[]): JsonSchema {
  const keys = branches.flatMap(({ schema }) => Object.keys(schema.properties ?? {}));
  return {
    type: "object",
    not: {},
    additionalProperties: false,
    properties: Object.fromEntries(keys.map((key) => [key, {}])),
  };
}
