/**
 * The keywords that speak of values of one type, by what `type` calls it: sections 6.2 to 6.5 of
 * https://json-schema.org/draft/2020-12/json-schema-validation and section 10.3 of its core.
 */
const keywordsByType: Readonly<Record<string, readonly string[]>> = {
  object: [
    "properties",
    "required",
    "additionalProperties",
    "patternProperties",
    "propertyNames",
    "minProperties",
    "maxProperties",
    "dependentRequired",
    "dependentSchemas",
    "dependencies",
    "unevaluatedProperties",
  ],
  array: [
    "items",
    "prefixItems",
    "additionalItems",
    "contains",
    "minItems",
    "maxItems",
    "uniqueItems",
    "minContains",
    "maxContains",
    "unevaluatedItems",
  ],
  string: [
    "minLength",
    "maxLength",
    "pattern",
    "format",
    "contentEncoding",
    "contentMediaType",
    "contentSchema",
  ],
  number: ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"],
};

const typesByKeyword = new Map(
  Object.entries(keywordsByType).flatMap(([type, names]) => names.map((name) => [name, type])),
);

/** Whether a keyword speaks of the values of a type alone; `null` for one that speaks of any value. */
export function isAboutType(keyword: string, type: string): boolean | null {
  const about = typesByKeyword.get(keyword);
  if (about === undefined) return null;
  return about === type || (about === "number" && type === "integer");
}
