import { lint, parseSession } from "@callsheet/core";
import { expect, test } from "vitest";
import { ruleById } from "../../support/rule-by-id.ts";
import { ruleTester } from "../../support/rule-tester.ts";

const withoutTools =
  "`tool_choice` is `required`, but the session has no tools that the model could call. Add them to `tools`, or remove `tool_choice`.";

ruleTester(ruleById("tool-choice-without-tools"), {
  valid: [
    "type: realtime\ntool_choice: auto\n",
    "type: realtime\ntool_choice: none\n",
    "type: realtime\ntool_choice: none\ntools: []\n",
    "type: realtime\ntool_choice: required\ntools: ${file:./tools.yaml}\n",
    "type: realtime\ntool_choice: none\ntools: ${file:./tools.yaml}\n",
    'type: realtime\ntool_choice: required\ntools: ["${file:./tool.yaml}"]\n',
    "type: realtime\ntool_choice: ${env:TOOL_CHOICE}\n",
    `
    type: realtime
    tool_choice: required
    tools:
      - { type: function, name: find, description: Finds an order. }
    `,
  ],
  invalid: [
    {
      yaml: `
        type: realtime
        tool_choice: <[required]>
        max_output_tokens: 1000
      `,
      message: withoutTools,
      fixed: `
        type: realtime
        max_output_tokens: 1000
      `,
    },
    {
      yaml: `
        type: realtime
        tools: []
        tool_choice: <[required]>
      `,
      message: withoutTools,
      fixed: `
        type: realtime
        tools: []
      `,
    },
    {
      yaml: `
        type: realtime
        tools:
          - { type: function, name: find, description: Finds an order. }
        tool_choice: <[none]>
      `,
      message:
        "`tool_choice` is `none`, so the model never calls one of the tools. Remove it, unless single responses allow tools again.",
      fixed: `
        type: realtime
        tools:
          - { type: function, name: find, description: Finds an order. }
      `,
    },
  ],
});

test.each([
  ["tool_choice: required\n", ["warning"]],
  ["tool_choice: none\ntools: [{ type: function, name: a, description: Ends it. }]\n", ["info"]],
])("severity of %j", (text, severities) => {
  const findings = lint(parseSession(`type: realtime\n${text}`, { uri: "a.realtime.yaml" }));
  expect(findings.map(({ severity }) => severity)).toEqual(severities);
});

test("a prompt that is kept at the API may bring tools", () => {
  const text = "type: realtime\ntool_choice: required\nprompt: { id: pmpt_1 }\n";
  const findings = lint(parseSession(text, { uri: "a.realtime.yaml" }));
  expect(findings.filter(({ rule }) => rule === "tool-choice-without-tools")).toEqual([]);
});
