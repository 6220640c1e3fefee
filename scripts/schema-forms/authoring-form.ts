import {
  constantsOf,
  mapChildren,
  mapSchemas,
  omit,
  pick,
  typeKeyword,
  typesOf,
  type JsonSchema,
} from "./json-schema.ts";
import { orReference, orReferenceWords, referencePattern } from "./reference-pattern.ts";
import { taggedBranches } from "./tagged-branches.ts";
import { unionBranches, type UnionBranches } from "./union-branches.ts";

type Lowering = (schema: JsonSchema) => JsonSchema;

const unionKeywords = new Set(["oneOf", "anyOf", "discriminator"]);
const sourceKeywords = new Set(["x-catalog"]);

/**
 * Lowers a schema to the form that editors speak best: a list of types, the tags of a union as a
 * list of words, and one `if` a branch. Every place of a value takes a reference as well; keys
 * don't, nor does the root, nor what a mapping without known keys holds.
 */
export function authoringForm(root: JsonSchema): JsonSchema {
  const lower: Lowering = (schema) => {
    const branches = unionBranches(root, schema);
    if (branches !== null) return lowerUnion(schema, branches, lower);
    const lowered = lowerInside(schema, lower);
    return constantsOf(schema).length > 0 ? constantOrReference(lowered) : withReference(lowered);
  };
  const branches = unionBranches(root, root);
  if (branches === null) throw new Error("The root of a session's schema is a union.");
  return {
    ...omit(root, new Set([...unionKeywords, "definitions"])),
    type: "object",
    ...taggedBranches(branches.objects),
    definitions: mapSchemas(root.definitions ?? {}, lower),
  };
}

/** Lowers what is inside a schema; the place that it describes itself takes no reference yet. */
function lowerInside(schema: JsonSchema, lower: Lowering): JsonSchema {
  return mapChildren(omit(schema, sourceKeywords), lower);
}

function lowerUnion(schema: JsonSchema, branches: UnionBranches, lower: Lowering): JsonSchema {
  const annotations = omit(schema, unionKeywords);
  const words = branches.closedStrings.map((branch) => omit(branch, sourceKeywords));
  const rest = mergeRest(branches, lower);
  return words.length === 0
    ? { ...rest, ...annotations }
    : { ...annotations, anyOf: [...words, rest] };
}

/** All that a union takes beside words from lists, and references, as one node. */
function mergeRest(branches: UnionBranches, lower: Lowering): JsonSchema {
  const { objects, others, takesAnyString } = branches;
  const objectTypes = objects.length > 0 ? ["object"] : [];
  const types = [...objectTypes, ...others.flatMap(typesOf)];
  const parts = [
    ...others.map((other) => lowerInside(other, lower)),
    mergeObjects(branches, lower),
    { type: typeKeyword(takesAnyString ? ["string", ...types] : types) },
  ];
  return withReference(parts.reduce<JsonSchema>((merged, part) => ({ ...merged, ...part }), {}));
}

function mergeObjects({ objects }: UnionBranches, lower: Lowering): JsonSchema {
  const [only, ...more] = objects;
  if (only === undefined) return {};
  return more.length === 0 ? lowerInside(only.schema, lower) : taggedBranches(objects);
}

const annotationKeywords = new Set([
  "description",
  "markdownDescription",
  "deprecationMessage",
  "default",
  "defaultSnippets",
]);

function constantOrReference(schema: JsonSchema): JsonSchema {
  const isText = constantsOf(schema).every((constant) => typeof constant === "string");
  return {
    ...pick(schema, annotationKeywords),
    anyOf: [
      omit(schema, new Set(["default", "defaultSnippets", "deprecationMessage"])),
      {
        type: "string",
        pattern: referencePattern,
        patternErrorMessage: orReferenceWords(
          isText ? "a word of the list" : "a number of the list",
        ),
      },
    ],
  };
}

/** Lets a node without constants take a reference too. */
function withReference(schema: JsonSchema): JsonSchema {
  const types = typesOf(schema);
  if (types.includes("string")) {
    if (schema.pattern === undefined) return schema;
    return { ...schema, pattern: orReference(schema.pattern) };
  }
  if (types.length === 0) return schema;
  return {
    ...schema,
    type: [...types, "string"],
    pattern: referencePattern,
    patternErrorMessage: orReferenceWords(typeWords(types)),
  };
}

const wordsOfTypes: Readonly<Record<string, string>> = {
  object: "a mapping",
  array: "a list",
  number: "a number",
  integer: "a whole number",
  boolean: "true or false",
  null: "null",
};

function typeWords(types: readonly string[]): string {
  const words = types.map((type) => wordsOfTypes[type] ?? type);
  const last = words.pop() ?? "";
  return words.length === 0 ? last : `${words.join(", ")} or ${last}`;
}
