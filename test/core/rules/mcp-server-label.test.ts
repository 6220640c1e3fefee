import { lint, parseSession } from "@callsheet/core";
import { expect, test } from "vitest";
import { ruleById } from "../../support/rule-by-id.ts";
import { ruleTester } from "../../support/rule-tester.ts";

ruleTester(ruleById("mcp-server-label"), {
  valid: [
    session("crm", "Crm-2", "C_R_M"),
    session('"${env:LABEL}"', '"${env:LABEL}"'),
    `
    type: realtime
    tools:
      - { type: mcp, server_label: find, server_url: "https://find.example", require_approval: never }
      - { type: function, name: find, description: Finds an order. }
    `,
  ],
  invalid: [
    {
      yaml: `${session("<['Notion MCP (Official)']>")}tool_choice: { type: mcp, server_label: Notion MCP (Official) }\n`,
      message:
        "`Notion MCP (Official)` can't be the label of an MCP server, which begins with a letter and has only letters, digits, `-` and `_`. Change it to `Notion_MCP_Official`.",
      fixed: `${session("'Notion_MCP_Official'")}tool_choice: { type: mcp, server_label: Notion_MCP_Official }\n`,
    },
    {
      yaml: session("<[_2crm]>"),
      message:
        "`_2crm` can't be the label of an MCP server, which begins with a letter and has only letters, digits, `-` and `_`. Change it to `crm`.",
      fixed: session("crm"),
    },
    {
      yaml: session("my_crm", "<[my crm]>"),
      message:
        "`my crm` can't be the label of an MCP server, which begins with a letter and has only letters, digits, `-` and `_`. Give it another one.",
      fixed: null,
    },
    {
      yaml: session('<["42"]>'),
      message:
        "`42` can't be the label of an MCP server, which begins with a letter and has only letters, digits, `-` and `_`. Give it another one.",
      fixed: null,
    },
    {
      yaml: session('<[""]>'),
      message:
        "The label of this MCP server is empty. Give it one of letters, digits, `-` and `_` that begins with a letter.",
      fixed: null,
    },
    {
      yaml: session("crm", "shop", "<[crm]>"),
      message:
        "`crm` is also the label of item 1 of `tools`, so that the two servers can't be told apart. Give one of them another label.",
      fixed: null,
    },
    {
      yaml: session("crm", "<[CRM]>"),
      message:
        "`CRM` differs from the label of item 1 of `tools` only by capital letters, which not every server tells apart. Give one of them another label.",
      fixed: null,
    },
  ],
});

test.each([
  [session("my crm"), "error"],
  [session("crm", "crm"), "error"],
  [session("crm", "CRM"), "warning"],
])("severity of %j", (text, severity) => {
  const findings = lint(parseSession(text, { uri: "a.realtime.yaml" }));
  expect(findings.map((finding) => finding.severity)).toEqual([severity]);
});

function session(...labels: string[]): string {
  const tools = labels.map(
    (label, index) =>
      `  - type: mcp\n    server_label: ${label}\n    server_url: https://${index}.example\n    require_approval: never\n`,
  );
  return `type: realtime\ntools:\n${tools.join("")}`;
}
