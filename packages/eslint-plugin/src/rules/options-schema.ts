import type { JsonObject, JsonValue } from "@callsheet/core";
import type { RulesMeta } from "@eslint/core";

type Schemas = Exclude<RulesMeta["schema"], undefined | false>;

/** The JSON Schema of a rule's options: each is of the kind that its default is of. */
export function optionsSchema(defaults: JsonObject): Schemas {
  const options = Object.entries(defaults);
  if (options.length === 0) return [];
  const properties = Object.fromEntries(
    options.map(([name, value = null]) => [name, { type: jsonType(value) }] as const),
  );
  return [{ type: "object", properties, additionalProperties: false }];
}

function jsonType(
  value: JsonValue,
): "null" | "array" | "object" | "integer" | "number" | "string" | "boolean" {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  if (typeof value === "object") return "object";
  if (typeof value === "number") return Number.isInteger(value) ? "integer" : "number";
  return typeof value === "string" ? "string" : "boolean";
}
