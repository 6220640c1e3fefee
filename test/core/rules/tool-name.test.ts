import { lint, parseSession } from "@callsheet/core";
import { expect, test } from "vitest";
import { ruleById } from "../../support/rule-by-id.ts";
import { ruleTester } from "../../support/rule-tester.ts";

const longest = "n".repeat(64);

ruleTester(ruleById("tool-name"), {
  valid: [
    `
    type: realtime
    tools:
      - { type: function, name: find-order_2, description: Finds an order. }
    `,
    `
    type: realtime
    tools:
      - { type: function, name: ${longest}, description: Finds an order. }
    `,
    `
    type: realtime
    tools:
      - { type: function, name: "\${env:TOOL_NAME}", description: Finds an order. }
    `,
  ],
  invalid: [
    {
      yaml: `
        type: realtime
        tools:
          - type: function
            name: <[pos.add_item]> # as in the shop's API
            description: Adds an item.
        tool_choice: { type: function, name: pos.add_item }
      `,
      message:
        "`pos.add_item` can't be the name of a function, for which the API takes only letters, digits, `_` and `-`. Change it to `pos_add_item`.",
      fixed: `
        type: realtime
        tools:
          - type: function
            name: pos_add_item # as in the shop's API
            description: Adds an item.
        tool_choice: { type: function, name: pos_add_item }
      `,
    },
    {
      yaml: `
        type: realtime
        tools:
          - { type: function, name: <['find order!']>, description: Finds an order. }
      `,
      message:
        "`find order!` can't be the name of a function, for which the API takes only letters, digits, `_` and `-`. Change it to `find_order`.",
      fixed: `
        type: realtime
        tools:
          - { type: function, name: 'find_order', description: Finds an order. }
      `,
    },
    {
      yaml: `
        type: realtime
        tools:
          - { type: function, name: find_order, description: Finds an order. }
          - { type: function, name: <[find.order]>, description: Finds it elsewhere. }
      `,
      message:
        "`find.order` can't be the name of a function, for which the API takes only letters, digits, `_` and `-`. Give it another name.",
      fixed: null,
    },
    {
      yaml: `
        type: realtime
        tools:
          - { type: function, name: <[注文]>, description: Finds an order. }
      `,
      message:
        "`注文` can't be the name of a function, for which the API takes only letters, digits, `_` and `-`. Give it another name.",
      fixed: null,
    },
    {
      yaml: `
        type: realtime
        tools:
          - { type: function, name: <[""]>, description: Finds an order. }
      `,
      message: "The name of this function is empty. Give it one of letters, digits, `_` and `-`.",
      fixed: null,
    },
    {
      yaml: `
        type: realtime
        tools:
          - { type: function, name: <[${longest}x]>, description: Finds an order. }
      `,
      message:
        "The name `nnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnn…` has 65 characters, and only 64 are sure to be taken. Shorten it.",
      fixed: null,
    },
  ],
});

test.each([
  ["find.order", "error"],
  [`${longest}x`, "warning"],
])("severity of %j", (name, severity) => {
  const text = `type: realtime\ntools: [{ type: function, name: ${name}, description: Finds it. }]\n`;
  const findings = lint(parseSession(text, { uri: "a.realtime.yaml" }));
  expect(findings.map((finding) => finding.severity)).toEqual([severity]);
});

test("a name that a variable holds is not written into the file", () => {
  const text =
    'type: realtime\ntools: [{ type: function, name: "${env:TOOL}", description: Finds it. }]\n';
  const host = { env: () => "find.order" };
  const findings = lint(parseSession(text, { uri: "a.realtime.yaml" }), { host });
  expect(findings.map(({ rule, fixes }) => [rule, fixes])).toEqual([["tool-name", []]]);
});
