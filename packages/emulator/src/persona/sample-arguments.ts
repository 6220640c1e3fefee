import { isObject, parsePointer, valueAt, type JsonObject, type JsonValue } from "@callsheet/core";
import { sampleNumber, sampleString } from "./sample-scalar.ts";

/**
 * Arguments that fit the `parameters` of a function: always the same ones, an example, default or
 * first choice where the schema has one. Schemas that say what a value is *not* may be missed.
 */
export function sampleArguments(parameters: JsonValue | undefined): JsonObject {
  const root = isObject(parameters) ? parameters : {};
  const sample = sampleOf(root, { root, depth: 0, variation: 0 });
  return isObject(sample) ? sample : {};
}

interface Sampling {
  /** What references in the schema are resolved in. */
  readonly root: JsonObject;
  readonly depth: number;
  /** Which of several items it is. */
  readonly variation: number;
}

/** From here on optional members are left out, so that a schema that contains itself ends. */
const depthOfOptional = 4;
/** A schema that requires itself has no value at all; it is given up here. */
const deepest = 12;

function sampleOf(schema: JsonValue | undefined, sampling: Sampling): JsonValue {
  if (!isObject(schema) || sampling.depth > deepest) return schema === true ? "sample" : null;
  const chosen = chosenValue(schema, sampling.variation);
  if (chosen !== undefined) return chosen;
  const merged = flattened(schema, sampling);
  return merged === schema ? sampleOfType(schema, sampling) : sampleOf(merged, deeper(sampling));
}

function deeper(sampling: Sampling): Sampling {
  return { ...sampling, depth: sampling.depth + 1 };
}

/** A value that the schema itself names. */
function chosenValue(schema: JsonObject, variation: number): JsonValue | undefined {
  const { examples, enum: choices } = schema;
  if (schema["const"] !== undefined) return schema["const"];
  if (Array.isArray(examples) && examples[variation] !== undefined) return examples[variation];
  if (variation === 0 && schema["default"] !== undefined) return schema["default"];
  return Array.isArray(choices) ? choices[variation % choices.length] : undefined;
}

/** A schema with what it refers to and is made of put into it; itself where there is nothing. */
function flattened(schema: JsonObject, { root }: Sampling): JsonObject {
  const { $ref, allOf, anyOf, oneOf, ...own } = schema;
  const referred = typeof $ref === "string" ? resolve($ref, root) : undefined;
  const parts = [
    referred,
    ...(Array.isArray(allOf) ? allOf : []),
    firstBranch(anyOf),
    firstBranch(oneOf),
  ].filter(isObject);
  return parts.length === 0 ? schema : parts.reduce(combine, own);
}

/** The first branch that is more than `null`. */
function firstBranch(branches: JsonValue | undefined): JsonValue | undefined {
  if (!Array.isArray(branches)) return undefined;
  return branches.find((branch) => isObject(branch) && branch["type"] !== "null") ?? branches[0];
}

function combine(a: JsonObject, b: JsonObject): JsonObject {
  const properties = { ...objectAt(a, "properties"), ...objectAt(b, "properties") };
  const required = [...listAt(a, "required"), ...listAt(b, "required")];
  return {
    ...a,
    ...b,
    ...(Object.keys(properties).length > 0 && { properties }),
    ...(required.length > 0 && { required }),
  };
}

function resolve($ref: string, root: JsonObject): JsonValue | undefined {
  if (!$ref.startsWith("#")) return undefined;
  return valueAt(root, parsePointer(decodeURIComponent($ref.slice(1))));
}

function sampleOfType(schema: JsonObject, sampling: Sampling): JsonValue {
  switch (typeOf(schema)) {
    case "object":
      return sampleObject(schema, sampling);
    case "array":
      return sampleArray(schema, sampling);
    case "integer":
    case "number":
      return sampleNumber(schema, sampling.variation);
    case "boolean":
      return sampling.variation % 2 === 0;
    case "null":
      return null;
    default:
      return sampleString(schema, sampling.variation);
  }
}

/** The first type that a schema names, `null` last; else the one that its keys belong to. */
function typeOf(schema: JsonObject): JsonValue | undefined {
  const { type } = schema;
  if (Array.isArray(type)) return type.find((name) => name !== "null") ?? "null";
  if (type !== undefined) return type;
  if ("properties" in schema || "required" in schema) return "object";
  if ("items" in schema || "prefixItems" in schema) return "array";
  return "minimum" in schema || "maximum" in schema ? "number" : "string";
}

function sampleObject(schema: JsonObject, sampling: Sampling): JsonObject {
  const properties = objectAt(schema, "properties");
  const required = listAt(schema, "required").filter((name) => typeof name === "string");
  const optional = sampling.depth < depthOfOptional ? Object.keys(properties) : [];
  const names = new Set([...required, ...optional]);
  return Object.fromEntries(
    [...names]
      .filter((name) => properties[name] !== false)
      .map((name) => [name, sampleOf(properties[name] ?? true, inner(sampling))]),
  );
}

function sampleArray(schema: JsonObject, sampling: Sampling): JsonValue[] {
  const prefix = listAt(schema, "prefixItems");
  const { items, minItems, maxItems } = schema;
  const least = Math.max(typeof minItems === "number" ? minItems : 1, prefix.length);
  const length = Math.min(least, typeof maxItems === "number" ? maxItems : mostItems, mostItems);
  return Array.from({ length }, (_, index) => {
    const variation = Math.max(0, index - prefix.length);
    return sampleOf(prefix[index] ?? items ?? true, { ...deeper(sampling), variation });
  });
}

const mostItems = 100;

function inner(sampling: Sampling): Sampling {
  return { ...deeper(sampling), variation: 0 };
}

function objectAt(schema: JsonObject, key: string): JsonObject {
  const value = schema[key];
  return isObject(value) ? value : {};
}

function listAt(schema: JsonObject, key: string): JsonValue[] {
  const value = schema[key];
  return Array.isArray(value) ? value : [];
}
