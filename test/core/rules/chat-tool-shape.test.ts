import { applyFixes, lint, parseSession } from "@callsheet/core";
import { expect, test } from "vitest";
import { ruleById } from "../../support/rule-by-id.ts";
import { ruleTester } from "../../support/rule-tester.ts";

const message =
  "A tool's name, description and parameters stand in the tool itself; `function` around them is the form of Chat Completions. Move them one level up.";

ruleTester(ruleById("chat-tool-shape"), {
  valid: [
    `
    type: realtime
    tools:
      - type: function
        name: function
        description: Says what a function does.
        parameters:
          type: object
          properties:
            function: { type: object }
    `,
  ],
  invalid: [
    {
      yaml: `
        type: realtime
        tools:
          - type: function
            <[function]>:
              name: find_order # by number
              description: Finds an order.
              parameters:
                type: object
      `,
      message,
      fixed: `
        type: realtime
        tools:
          - type: function
            name: find_order # by number
            description: Finds an order.
            parameters:
              type: object
      `,
    },
    {
      yaml: `
        type: realtime
        tools:
          - type: function
            name: find_order
            description: Finds an order.
            <[function]>:
              name: find_order
              parameters: { type: object }
      `,
      message,
      fixed: `
        type: realtime
        tools:
          - type: function
            name: find_order
            description: Finds an order.
            parameters: { type: object }
      `,
    },
    {
      yaml: `
        type: realtime
        tools:
          - type: function
            name: find_order
            description: Finds an order.
            <[function]>:
              name: find_booking
      `,
      message,
      fixed: null,
    },
    {
      yaml: '{"type": "realtime", "tools": [{"type": "function", <["function"]>: {"name": "a", "description": "Does it."}}]}\n',
      message,
      fixed:
        '{"type": "realtime", "tools": [{"type": "function", "name": "a", "description": "Does it."}]}\n',
    },
  ],
});

test("strict inside and a missing type are told once the tool is unwrapped", () => {
  const wrapped =
    "type: realtime\ntools:\n  - function: { name: a, description: b, strict: true }\n";
  const found = lint(parseSession(wrapped, { uri: "test.realtime.yaml" }));
  expect(found.map(({ rule }) => rule)).toEqual(["chat-tool-shape"]);
  const unwrapped = applyFixes(wrapped, found, ["suggestion"]);
  expect(unwrapped).toBe(
    "type: realtime\ntools:\n  - name: a\n    description: b\n    strict: true\n",
  );
  const left = lint(parseSession(unwrapped, { uri: "test.realtime.yaml" }));
  expect(left.map(({ rule }) => rule)).toEqual(["tool-missing-type", "tool-strict"]);
});

test("a wrapped tool without a name lacks it besides", () => {
  const text =
    "type: realtime\ntools:\n  - type: function\n    function: { description: Does it. }\n";
  const found = lint(parseSession(text, { uri: "test.realtime.yaml" }));
  expect(found.map(({ rule, pointer }) => [rule, pointer])).toEqual([
    ["missing-key", "/tools/0"],
    ["chat-tool-shape", "/tools/0/function"],
  ]);
});

test("the server misses the name", () => {
  const text = "type: realtime\ntools:\n  - type: function\n    function: { name: a }\n";
  const [found] = lint(parseSession(text, { uri: "test.realtime.yaml" }));
  expect(found?.server).toEqual({
    code: "missing_required_parameter",
    param: "session.tools[0].name",
  });
});
