/** What a keyword of JSON Schema takes. */
export type KeywordKind =
  | "schema"
  | "schemas"
  | "schema or schemas"
  | "named schemas"
  | "schema or names"
  | "named dependencies"
  | "names"
  | "named names"
  | "type"
  | "string"
  | "number"
  | "limit"
  | "count"
  | "boolean"
  | "values"
  | "some values"
  | "anything";

/**
 * The keywords of JSON Schema from draft 4 to 2020-12, and what each takes: the vocabularies of
 * https://json-schema.org/specification.
 */
const keywordsByKind: Readonly<Record<KeywordKind, readonly string[]>> = {
  schema: [
    "additionalItems",
    "additionalProperties",
    "contains",
    "contentSchema",
    "else",
    "if",
    "not",
    "propertyNames",
    "then",
    "unevaluatedItems",
    "unevaluatedProperties",
  ],
  schemas: ["allOf", "anyOf", "oneOf", "prefixItems"],
  "schema or schemas": ["items"],
  "named schemas": ["$defs", "definitions", "dependentSchemas", "patternProperties", "properties"],
  "named dependencies": ["dependencies"],
  "schema or names": [],
  names: ["required"],
  "named names": ["dependentRequired"],
  type: ["type"],
  string: [
    "$anchor",
    "$comment",
    "$dynamicAnchor",
    "$dynamicRef",
    "$id",
    "$recursiveRef",
    "$ref",
    "$schema",
    "contentEncoding",
    "contentMediaType",
    "description",
    "format",
    "id",
    "pattern",
    "title",
  ],
  number: ["maximum", "minimum", "multipleOf"],
  // A boolean beside `maximum` in draft 4, a number of its own since.
  limit: ["exclusiveMaximum", "exclusiveMinimum"],
  count: [
    "maxContains",
    "maxItems",
    "maxLength",
    "maxProperties",
    "minContains",
    "minItems",
    "minLength",
    "minProperties",
  ],
  boolean: ["$recursiveAnchor", "deprecated", "readOnly", "uniqueItems", "writeOnly"],
  values: ["examples"],
  "some values": ["enum"],
  anything: ["$vocabulary", "const", "default"],
};

const kinds = new Map(
  Object.keys(keywordsByKind)
    .filter(isKind)
    .flatMap((kind) => keywordsByKind[kind].map((keyword) => [keyword, kind] as const)),
);

export const keywords: readonly string[] = [...kinds.keys()];

/** What a keyword takes; `null` for what is no keyword. */
export function kindOfKeyword(keyword: string): KeywordKind | null {
  return kinds.get(keyword) ?? null;
}

/** Keywords whose schemas describe the same value as the schema that they stand in. */
export const inPlaceKeywords: ReadonlySet<string> = new Set([
  "allOf",
  "anyOf",
  "dependentSchemas",
  "else",
  "if",
  "oneOf",
  "then",
]);

/** What `type` takes. */
export const typeNames: readonly string[] = [
  "array",
  "boolean",
  "integer",
  "null",
  "number",
  "object",
  "string",
];

/** What programming languages call the types. */
export const foreignTypeNames: ReadonlyMap<string, string> = new Map([
  ["bool", "boolean"],
  ["decimal", "number"],
  ["dict", "object"],
  ["double", "number"],
  ["float", "number"],
  ["int", "integer"],
  ["list", "array"],
  ["long", "integer"],
  ["map", "object"],
  ["none", "null"],
  ["str", "string"],
  ["text", "string"],
]);

/** Keys that schemas of OpenAPI and of libraries have, and what to do instead. */
export const foreignKeywords: ReadonlyMap<string, string> = new Map([
  ["example", "Use `examples`, which takes a list."],
  ["nullable", 'Give `type` a list with `"null"` in it.'],
  ["optional", "Remove it: a property is optional unless `required` names it."],
]);

function isKind(kind: string): kind is KeywordKind {
  return Object.hasOwn(keywordsByKind, kind);
}
