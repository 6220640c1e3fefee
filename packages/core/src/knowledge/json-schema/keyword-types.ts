/**
 * The keywords that speak of values of one type alone, the usual ones first; from sections 6.2 to
 * 6.5 of https://json-schema.org/draft/2020-12/json-schema-validation and 10.3 of its core.
 */
const keywordsByType: ReadonlyMap<string, readonly string[]> = new Map([
  [
    "object",
    [
      "properties",
      "required",
      "additionalProperties",
      "minProperties",
      "maxProperties",
      "patternProperties",
      "propertyNames",
      "dependentRequired",
      "dependentSchemas",
      "dependencies",
      "unevaluatedProperties",
    ],
  ],
  [
    "array",
    [
      "items",
      "minItems",
      "maxItems",
      "uniqueItems",
      "prefixItems",
      "additionalItems",
      "contains",
      "minContains",
      "maxContains",
      "unevaluatedItems",
    ],
  ],
  [
    "string",
    [
      "format",
      "pattern",
      "minLength",
      "maxLength",
      "contentEncoding",
      "contentMediaType",
      "contentSchema",
    ],
  ],
  ["number", ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"]],
]);

const limitedKeywords = new Set([...keywordsByType.values()].flat());

/** The keywords that speak of values of a type alone, the usual ones first. */
export function keywordsAbout(type: string): readonly string[] {
  return keywordsByType.get(type === "integer" ? "number" : type) ?? [];
}

/** Whether a keyword speaks of values of one type alone. */
export function isLimitedToType(keyword: string): boolean {
  return limitedKeywords.has(keyword);
}
