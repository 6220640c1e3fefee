import { lint, parseSession } from "@callsheet/core";
import { expect, test } from "vitest";
import { ruleById } from "../../support/rule-by-id.ts";
import { ruleTester, type InvalidCase } from "../../support/rule-tester.ts";

const tools = `type: realtime
tools:
  - type: function
    name: find_order
    description: Finds an order.
  - type: mcp
    server_label: crm
    server_url: https://crm.example.com/mcp
    require_approval: never
`;

function choiceCase(written: string, message: string, fixed: string | null): InvalidCase {
  return {
    yaml: `${tools}${written}\n`,
    message,
    fixed: fixed === null ? null : `${tools}${fixed}\n`,
  };
}

ruleTester(ruleById("tool-choice-shape"), {
  valid: [
    `${tools}tool_choice: auto\n`,
    `${tools}tool_choice: required\n`,
    `${tools}tool_choice: { type: function, name: find_order }\n`,
    `${tools}tool_choice: { type: mcp, server_label: crm }\n`,
    `${tools}tool_choice: \${env:CHOICE}\n`,
    `${tools}tool_choice: { type: "\${env:CHOICE}", name: find_order }\n`,
  ],
  invalid: [
    choiceCase(
      "tool_choice: <[find_order]> # always",
      "`tool_choice` takes no bare name. Write `{ type: function, name: find_order }`.",
      "tool_choice: { type: function, name: find_order } # always",
    ),
    choiceCase(
      "tool_choice: <[crm]>",
      "`tool_choice` takes no bare name. Write `{ type: mcp, server_label: crm }`.",
      "tool_choice: { type: mcp, server_label: crm }",
    ),
    choiceCase(
      "tool_choice: <[any]>",
      "`any` is how another API says `required`. Write `tool_choice: required`.",
      "tool_choice: required",
    ),
    choiceCase(
      "tool_choice:\n  type: function\n  <[function]>:\n    name: find_order # always",
      "A forced function is named in `tool_choice` itself; `function` around the name is the form of Chat Completions. Move it one level up.",
      "tool_choice:\n  type: function\n  name: find_order # always",
    ),
    choiceCase(
      "tool_choice: { <[function]>: { name: find_order } }",
      "A forced function is named in `tool_choice` itself; `function` around the name is the form of Chat Completions. Move it one level up.",
      "tool_choice: { name: find_order, type: function }",
    ),
    choiceCase(
      "tool_choice: { type: <[tool]>, name: find_order }",
      "`type: tool` is how another API forces a tool. Write `type: function`.",
      "tool_choice: { type: function, name: find_order }",
    ),
    choiceCase(
      "tool_choice: { type: <[any]> }",
      "`type: any` is how another API says `required`. Write `tool_choice: required`.",
      "tool_choice: required",
    ),
    choiceCase(
      "tool_choice:\n  type: <[auto]>",
      "`type: auto` is how another API says `auto`. Write `tool_choice: auto`.",
      "tool_choice: auto",
    ),
    choiceCase(
      "<[tool_choice]>:\n  name: find_order",
      "`tool_choice` names a tool without saying its type. Add `type: function`.",
      "tool_choice:\n  name: find_order\n  type: function",
    ),
    choiceCase(
      "<[tool_choice]>: { server_label: crm }",
      "`tool_choice` names a tool without saying its type. Add `type: mcp`.",
      "tool_choice: { server_label: crm, type: mcp }",
    ),
  ],
});

test.each(["requird", "get_weather"])("%s is neither a tool nor another API's word", (word) => {
  const found = lint(parseSession(`${tools}tool_choice: ${word}\n`, { uri: "a.realtime.yaml" }));
  expect(found.map(({ rule, pointer }) => [rule, pointer])).toEqual([
    ["invalid-value", "/tool_choice"],
  ]);
});
