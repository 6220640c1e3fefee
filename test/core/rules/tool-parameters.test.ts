import { applyFixes, lint, parseSession } from "@callsheet/core";
import { describe, expect, test } from "vitest";
import { readMarks } from "../../support/marked-text.ts";
import { ruleById } from "../../support/rule-by-id.ts";
import { ruleTester } from "../../support/rule-tester.ts";

ruleTester(ruleById("tool-parameters"), {
  valid: [
    "type: realtime\ntools: [{ type: function, name: a, description: Ends the call. }]\n",
    tool("parameters: {}"),
    tool("parameters: ${file:./parameters.json}"),
    tool("parameters: { type: [object, 'null'] }"),
    tool("parameters: { $ref: '#/$defs/A', $defs: { A: { type: object } } }"),
    tool("parameters: { allOf: [{ type: object }] }"),
    parameters("additionalProperties: false", "x-order: [number]"),
    // What looks like a mistake is only a value here.
    parameters("default: { type: strnig, required: [a] }", "enum: [{ nullable: true }]"),
    parameters("properties: { type: { type: string }, required: { const: 1 } }"),
    // Names may be declared by another schema for the same value, or by a pattern.
    parameters("properties: { a: true, b: {} }", "anyOf: [{ required: [a] }, { required: [b] }]"),
    parameters("required: [a]", "allOf: [{ properties: { a: { type: string } } }]"),
    parameters("if: { required: [a] }", "then: { properties: { a: { minLength: 1 } } }"),
    parameters("required: [a]", "patternProperties: { '^a': {} }"),
    parameters("required: [a]", "additionalProperties: { type: string }"),
    parameters("not: { required: [legacy] }"),
    // Older drafts.
    parameters(
      "id: https://example.com/a.json",
      "properties: { a: { $ref: '#/definitions/a%20b~1c' } }",
      "definitions: { a b/c: { maximum: 3, exclusiveMaximum: true } }",
      "dependencies: { a: [b], b: { minProperties: 2 } }",
    ),
    parameters(
      "properties: { a: { $ref: '#word' }, b: { $ref: '#' }, c: { $ref: '#other' } }",
      "$defs: { a: { $anchor: word }, b: { $dynamicAnchor: other } }",
    ),
    // A schema with an address of its own, relative to which references are.
    parameters("properties: { a: { $id: other.json, $ref: '#/nowhere' } }"),
    parameters("properties: { a: { type: array, items: [{ type: string }, false] } }"),
    parameters("dependentRequired: { a: [b] }", "dependentSchemas: { a: { minProperties: 2 } }"),
  ],
  invalid: [
    {
      yaml: tool("<[parameters]>:", "  properties:", "    a: { type: string }"),
      message:
        "`parameters` has no `type`, but the arguments of a function are an object. Add `type: object`.",
      fixed: tool("parameters:", "  properties:", "    a: { type: string }", "  type: object"),
    },
    {
      yaml: tool("parameters: { type: <[string]> }"),
      message:
        "The arguments of a function are an object, not `string`. Use `type: object`, and describe them under `properties`.",
      fixed: null,
    },
    {
      yaml: tool("parameters: { type: <[[array, 'null']]> }"),
      message:
        "The arguments of a function are an object, not `array or null`. Use `type: object`, and describe them under `properties`.",
      fixed: null,
    },
    {
      yaml: tool(
        "parameters:",
        "  <[$schema]>: https://json-schema.org/draft/2020-12/schema",
        "  type: object",
      ),
      message: "`$schema` is there for editors and tells the model nothing. Remove it.",
      fixed: tool("parameters:", "  type: object"),
    },
    {
      yaml: parameters("<[propertes]>: { a: { type: string } }"),
      message: "`propertes` is not a keyword of JSON Schema. Did you mean `properties`?",
      fixed: parameters("properties: { a: { type: string } }"),
    },
    {
      yaml: parameters("properties: { a: { type: string, <[strict]>: true } }"),
      message: "`strict` is not a keyword of JSON Schema. Remove it.",
      fixed: parameters("properties: { a: { type: string } }"),
    },
    {
      yaml: parameters("properties: { a: { type: string, <[nullable]>: true } }"),
      message:
        '`nullable` is not a keyword of JSON Schema. Give `type` a list with `"null"` in it.',
      fixed: null,
    },
    {
      yaml: tool("parameters:", "  <[number]>: { type: string } # on the receipt"),
      message:
        "`number` can't stand in a schema itself. Put arguments and other properties under `properties`.",
      fixed: tool(
        "parameters:",
        "  type: object",
        "  properties:",
        "    number: { type: string } # on the receipt",
      ),
    },
    {
      yaml: parameters(
        "<[a]>: { type: string }",
        "b: { type: string }",
        "c: { type: string }",
        "d: { type: string }",
        "properties: { a: { type: string } }",
      ),
      message:
        "`a`, `b`, `c` and 1 more can't stand in a schema itself. Put arguments and other properties under `properties`.",
      fixed: null,
    },
    {
      yaml: parameters("minProperties: <[-1]>"),
      message: "`minProperties` takes an integer of at least 0, not the number `-1`.",
      fixed: null,
    },
    {
      yaml: parameters("properties: { a: { description: <[1984]> } }"),
      message: "`description` takes a string, not the number `1984`.",
      fixed: parameters('properties: { a: { description: "1984" } }'),
    },
    {
      yaml: parameters("properties: { a: { type: string, required: <[true]> } }"),
      message: "`required` takes a list of names, not `true`.",
      fixed: null,
    },
    {
      yaml: parameters("properties: { a: {}, '7': {} }", "required: [a, <[7]>]"),
      message: "Item 2 of `required` takes a string, not the number `7`.",
      fixed: parameters("properties: { a: {}, '7': {} }", 'required: [a, "7"]'),
    },
    {
      yaml: parameters("properties: { a: <[string]> }"),
      message: "`a` takes a schema such as `{ type: string }`, not the string `string`.",
      fixed: parameters("properties: { a: { type: string } }"),
    },
    {
      yaml: parameters("properties: { a: { enum: <[[]]> } }"),
      message: "`enum` takes a list with at least one value, not an empty list.",
      fixed: null,
    },
    {
      yaml: parameters("properties: { a: { type: array, items: { type: <[strnig]> } } }"),
      message: "`strnig` is not a type of JSON Schema. Did you mean `string`?",
      fixed: parameters("properties: { a: { type: array, items: { type: string } } }"),
    },
    {
      yaml: parameters("properties: { a: { type: <[float]> } }"),
      message: "`float` is not a type of JSON Schema. Did you mean `number`?",
      fixed: parameters("properties: { a: { type: number } }"),
    },
    {
      yaml: parameters("properties: { a: { type: <[date]> } }"),
      message:
        "`date` is not a type of JSON Schema. Use `array`, `boolean`, `integer`, `null`, `number`, `object` or `string`.",
      fixed: null,
    },
    {
      yaml: parameters("properties: { a: { type: [string, <[null]>] } }"),
      message: "YAML takes this `null` for no value, but a type is a name. Put it in quotes.",
      fixed: parameters('properties: { a: { type: [string, "null"] } }'),
    },
    {
      yaml: parameters("properties: { email: {}, phone: {} }", "required: [phone, <[emial]>]"),
      message: "`emial` is required, but `properties` doesn't describe it. Did you mean `email`?",
      fixed: parameters("properties: { email: {}, phone: {} }", "required: [phone, email]"),
    },
    {
      yaml: parameters("properties: { email: {} }", "anyOf: [{ required: [<[fax]>] }]"),
      message:
        "`fax` is required, but `properties` doesn't describe it. Describe it there, or don't require it.",
      fixed: null,
    },
    {
      yaml: parameters(
        "properties: { a: { $ref: <['#/definitions/Address']> } }",
        "$defs: { Address: {} }",
      ),
      message:
        "`#/definitions/Address` leads to nothing in `parameters`, and only they are sent. Did you mean `#/$defs/Address`?",
      fixed: parameters("properties: { a: { $ref: '#/$defs/Address' } }", "$defs: { Address: {} }"),
    },
    {
      yaml: parameters("properties: { a: { $ref: <[https://example.com/a.json]> } }"),
      message:
        "`https://example.com/a.json` leads to nothing in `parameters`, and only they are sent. Put what it names into `parameters`.",
      fixed: null,
    },
    {
      yaml: parameters("properties: { a: { $ref: <['#/%zz']> } }"),
      message:
        "`#/%zz` leads to nothing in `parameters`, and only they are sent. Put what it names into `parameters`.",
      fixed: null,
    },
  ],
});

describe("one mistake gives one finding", () => {
  test.each([
    ["a misspelt type at the root", "parameters: { type: obejct }", ["/type"]],
    ["a misspelt key for the type", "parameters: { tpye: object }", ["/tpye"]],
    ["arguments beside an unknown type", "parameters: { a: { type: strnig } }", ["/a"]],
    ["`$schema` alone", "parameters: { $schema: 'https://json-schema.org/schema' }", ["/$schema"]],
  ])("%s", (_, line, places) => {
    const findings = lint(parseSession(tool(line), { uri: "a.realtime.yaml" }));
    expect(findings.map(({ pointer }) => pointer)).toEqual(
      places.map((place) => `/tools/0/parameters${place}`),
    );
  });
});

test("a dialect is an info, everything else a warning", () => {
  const text = tool("parameters: { $schema: 'https://json-schema.org/schema', type: strnig }");
  const findings = lint(parseSession(text, { uri: "a.realtime.yaml" }));
  expect(findings.map(({ severity }) => severity)).toEqual(["info", "warning"]);
});

test("all problems of a schema are told, each at its place", () => {
  const { text, ranges } = readMarks(
    parameters(
      "properties:",
      "  a: { type: <[strnig]> }",
      "  b: { type: array, items: { <[maxLenght]>: 3 } }",
      "required: [<[c]>]",
    ),
  );
  const findings = lint(parseSession(text, { uri: "a.realtime.yaml" }));
  expect(findings.map(({ range }) => range)).toEqual(ranges);
  const fixed = applyFixes(text, findings, ["suggestion"]);
  expect(fixed).toBe(
    parameters(
      "properties:",
      "  a: { type: string }",
      "  b: { type: array, items: { maxLength: 3 } }",
      "required: [c]",
    ),
  );
});

test("where there are too many names to compare, none is proposed", () => {
  const names = Array.from({ length: 101 }, (_, index) => `n${index}`);
  const properties = Object.fromEntries(names.map((name) => [name, {}]));
  const text = tool(
    `parameters: ${JSON.stringify({ type: "object", properties, required: ["n1x"] })}`,
  );
  const findings = lint(parseSession(text, { uri: "a.realtime.yaml" }));
  expect(findings.map(({ message, fixes }) => [message, fixes])).toEqual([
    [
      "`n1x` is required, but `properties` doesn't describe it. Describe it there, or don't require it.",
      [],
    ],
  ]);
});

function tool(...lines: string[]): string {
  const members = ["type: function", "name: find", "description: Finds an order.", ...lines];
  return `type: realtime\ntools:\n  - ${members.join("\n    ")}\n`;
}

function parameters(...lines: string[]): string {
  return tool("parameters:", ...["type: object", ...lines].map((line) => `  ${line}`));
}
