import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { JsonObject } from "@callsheet/core";
import { sampleArguments } from "@callsheet/emulator";

const ajv = new Ajv2020({ strict: false, validateFormats: false });

/** Arguments for a function of one parameter, which fit its schema. */
function sampleOf(schema: JsonObject | boolean, more: JsonObject = {}): unknown {
  const parameters = {
    type: "object",
    properties: { value: schema },
    required: ["value"],
    additionalProperties: false,
    ...more,
  };
  const sample = sampleArguments(parameters);
  expect(ajv.validate(parameters, sample), ajv.errorsText()).toBe(true);
  return sample["value"];
}

test.each<[string, JsonObject, unknown]>([
  ["a string", { type: "string" }, "sample"],
  ["an integer", { type: "integer" }, 1],
  ["a number", { type: "number" }, 1],
  ["a boolean", { type: "boolean" }, true],
  ["null", { type: "null" }, null],
  ["anything", {}, "sample"],
  ["a constant", { const: 7 }, 7],
  ["an example first", { type: "string", examples: ["Berlin"], default: "Rome" }, "Berlin"],
  ["then a default", { enum: ["a", "b"], default: "b" }, "b"],
  ["then the first choice", { enum: ["a", "b"] }, "a"],
  ["the first of several types", { type: ["null", "integer"] }, 1],
  ["a format", { type: "string", format: "date-time" }, "2026-01-15T09:30:00Z"],
  ["a pattern", { type: "string", pattern: "^\\d{5}$" }, "12345"],
  ["a pattern of a length", { type: "string", pattern: "^[a-z]+$", maxLength: 3 }, "a"],
  ["a least length", { type: "string", minLength: 12 }, "sample sampl"],
  ["a greatest length", { type: "string", maxLength: 3 }, "sam"],
  ["a least", { type: "integer", minimum: 18 }, 18],
  ["a greatest", { type: "integer", maximum: -5 }, -5],
  ["more than", { type: "integer", exclusiveMinimum: 1 }, 2],
  ["less than", { type: "integer", exclusiveMaximum: 1 }, 0],
  ["a multiple", { type: "integer", multipleOf: 5, minimum: 12 }, 15],
  ["a share", { type: "number", exclusiveMinimum: 0, exclusiveMaximum: 1 }, 0.5],
  ["a negative number", { type: "number", exclusiveMaximum: 0 }, -1],
  ["a list", { type: "array", items: { type: "integer" } }, [1]],
  [
    "a list of different items",
    { type: "array", items: { type: "string" }, minItems: 2, uniqueItems: true },
    ["sample", "sample 2"],
  ],
  ["a list of none", { type: "array", maxItems: 0 }, []],
  [
    "a tuple",
    {
      type: "array",
      prefixItems: [{ type: "integer" }, { type: "string" }],
      items: false,
      minItems: 2,
    },
    [1, "sample"],
  ],
  [
    "an object with what it may have",
    { properties: { a: { type: "string" }, b: { const: 2 } }, required: ["a"] },
    { a: "sample", b: 2 },
  ],
  ["an object with what it doesn't describe", { type: "object", required: ["a"] }, { a: "sample" }],
  ["one of several", { anyOf: [{ type: "null" }, { type: "integer", minimum: 4 }] }, 4],
  [
    "all of several",
    {
      allOf: [
        { properties: { a: { const: 1 } }, required: ["a"] },
        { properties: { b: { const: 2 } }, required: ["b"] },
      ],
    },
    { a: 1, b: 2 },
  ],
  [
    "one of several with what they share",
    { type: "object", properties: { a: { const: 1 } }, oneOf: [{ required: ["a"] }] },
    { a: 1 },
  ],
])("makes up %s", (_, schema, value) => {
  expect(sampleOf(schema)).toEqual(value);
});

test("follows references, also of a schema into itself", () => {
  const tree = {
    type: "object",
    properties: { name: { const: "leaf" }, left: { $ref: "#/$defs/tree" } },
    required: ["name"],
  };
  expect(sampleOf({ $ref: "#/$defs/tree" }, { $defs: { tree } })).toMatchObject({
    name: "leaf",
    left: { name: "leaf" },
  });
  expect(sampleOf({ $ref: "#/$defs/a~1b%20c" }, { $defs: { "a/b c": { const: 5 } } })).toBe(5);
});

test.each([
  ["nothing", undefined],
  ["an empty schema", {}],
  ["a schema of no object", { type: "string" }],
  ["a schema that requires itself", { $ref: "#" }],
  ["a reference to nothing", { type: "object", properties: { a: { $ref: "#/nowhere" } } }],
])("gives an object for %s", (_, parameters) => {
  expect(typeof sampleArguments(parameters)).toBe("object");
});

test("gives an object whatever the schema is, and never throws", () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 4 }), (schema) => {
      const parameters: JsonObject = JSON.parse(JSON.stringify({ properties: { a: schema } }));
      expect(typeof sampleArguments(parameters)).toBe("object");
    }),
  );
});
