import { lint, parseSession } from "@callsheet/core";
import { expect, test } from "vitest";
import { ruleById } from "../../support/rule-by-id.ts";
import { ruleTester } from "../../support/rule-tester.ts";

const message =
  "`strict` belongs to tools of Chat Completions and Responses; for it the Realtime API refuses the whole session. Remove it.";

ruleTester(ruleById("tool-strict"), {
  valid: [
    `
    type: realtime
    tools:
      - type: function
        name: set_mode
        description: Sets the mode.
        parameters:
          type: object
          properties:
            strict: { type: boolean }
    `,
  ],
  invalid: [
    {
      yaml: `
        type: realtime
        tools:
          - type: function
            name: find_order
            <[strict]>: true # as in Responses
            description: Finds an order.
      `,
      message,
      fixed: `
        type: realtime
        tools:
          - type: function
            name: find_order
            description: Finds an order.
      `,
    },
    {
      yaml: `
        type: realtime
        tools:
          - <[strict]>: false
            type: function
            name: find_order
            description: Finds an order.
      `,
      message,
      fixed: `
        type: realtime
        tools:
          - type: function
            name: find_order
            description: Finds an order.
      `,
    },
    {
      yaml: '{"type": "realtime", "tools": [{"type": "function", "name": "a", "description": "Does it.", <["strict"]>: null}]}\n',
      message,
      fixed:
        '{"type": "realtime", "tools": [{"type": "function", "name": "a", "description": "Does it."}]}\n',
    },
  ],
});

test.each([
  ["true", "suggestion"],
  ["false", "safe"],
  ["null", "safe"],
])("strict: %s is removed by a %s fix", (strict, kind) => {
  const text = `type: realtime\ntools:\n  - { type: function, name: a, description: b, strict: ${strict} }\n`;
  const [found] = lint(parseSession(text, { uri: "test.realtime.yaml" }));
  expect(found?.fixes.map((fix) => fix.kind)).toEqual([kind]);
  expect(found?.server).toEqual({ code: "unknown_parameter", param: "session.tools[0].strict" });
});
