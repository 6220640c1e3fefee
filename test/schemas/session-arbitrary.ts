import fc from "fast-check";
import {
  constantsOf,
  resolveDefinition,
  typesOf,
  type JsonSchema,
} from "../../scripts/schema-forms/json-schema.ts";

/** Values that are no session's by design, of every kind, at the edges of bounds. */
const strayValues: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  0.5,
  1.5,
  4096,
  4097,
  24_000,
  30_001,
  "",
  "x",
  "inf",
  "auto",
  "server_vad",
  "function",
  "https://example.com",
  [],
  ["audio"],
  ["audio", "text"],
  {},
  { type: "mcp" },
  { type: "semantic_vad" },
  { id: "voice_1" },
];

const strayKeys = ["type", "name", "eagerness", "threshold", "rate", "always", "unknown", "id"];

/** Sessions made from their schema, most of them valid. */
export function validSession(root: JsonSchema): fc.Arbitrary<unknown> {
  return arbitraryOf(root, root);
}

/** Sessions with up to three changes somewhere in them: values replaced, keys added or removed. */
export function mutatedSession(root: JsonSchema): fc.Arbitrary<unknown> {
  const change = fc.record({
    place: fc.nat(),
    key: fc.constantFrom(...strayKeys),
    value: fc.constantFrom(...strayValues),
    kind: fc.constantFrom("replace", "add", "remove"),
  });
  return fc
    .tuple(validSession(root), fc.array(change, { maxLength: 3 }))
    .map(([session, changes]) =>
      changes.reduce((value, { place, key, value: stray, kind }) => {
        const copy: unknown = structuredClone(value);
        const holders = mappingsAndLists(copy);
        const holder = holders[place % Math.max(1, holders.length)];
        if (holder === undefined) return stray;
        const keys = Object.keys(holder);
        const chosen = kind === "add" ? key : (keys[place % Math.max(1, keys.length)] ?? key);
        if (kind === "remove" && !Array.isArray(holder)) Reflect.deleteProperty(holder, chosen);
        else if (!Array.isArray(holder)) Reflect.set(holder, chosen, structuredClone(stray));
        else holder.push(structuredClone(stray));
        return copy;
      }, session),
    );
}

function mappingsAndLists(value: unknown): object[] {
  if (typeof value !== "object" || value === null) return [];
  return [value, ...Object.values(value).flatMap(mappingsAndLists)];
}

function arbitraryOf(root: JsonSchema, schema: JsonSchema): fc.Arbitrary<unknown> {
  if (schema.$ref !== undefined) return arbitraryOf(root, resolveDefinition(root, schema.$ref));
  const branches = schema.oneOf ?? schema.anyOf;
  if (branches !== undefined) {
    return fc.oneof(...branches.map((branch) => arbitraryOf(root, branch)));
  }
  const constants = constantsOf(schema);
  if (constants.length > 0) return fc.constantFrom(...constants);
  return fc.oneof(...typesOf(schema).map((type) => arbitraryOfType(root, schema, type)));
}

function arbitraryOfType(
  root: JsonSchema,
  schema: JsonSchema,
  type: string,
): fc.Arbitrary<unknown> {
  const { minimum = 0, maximum = 100_000, minItems = 0, maxItems = 3 } = schema;
  switch (type) {
    case "null":
      return fc.constant(null);
    case "boolean":
      return fc.boolean();
    case "integer":
      return fc.integer({ min: minimum, max: maximum });
    case "number":
      return fc.double({ min: minimum, max: maximum, noNaN: true });
    case "string":
      return fc.constantFrom(
        "",
        "en",
        "look_up",
        "https://example.com",
        `tunnel_${"a".repeat(32)}`,
      );
    case "array":
      return fc.array(arbitraryOf(root, schema.items ?? {}), {
        minLength: minItems,
        maxLength: maxItems,
      });
    default:
      return objectOf(root, schema);
  }
}

function objectOf(root: JsonSchema, schema: JsonSchema): fc.Arbitrary<unknown> {
  const { properties, required = [], additionalProperties } = schema;
  if (properties === undefined) {
    const member =
      typeof additionalProperties === "object"
        ? arbitraryOf(root, additionalProperties)
        : fc.jsonValue({ maxDepth: 1 });
    return fc.dictionary(fc.constantFrom(...strayKeys), member, { maxKeys: 2 });
  }
  const members = Object.fromEntries(
    Object.entries(properties).map(([name, property]) => [name, arbitraryOf(root, property)]),
  );
  return fc.record(members, { requiredKeys: [...required] });
}
