import { lint, parseSession } from "@callsheet/core";
import { expect, test } from "vitest";
import { ruleById } from "../../support/rule-by-id.ts";
import { ruleTester } from "../../support/rule-tester.ts";

const message =
  "A connector acts for a user, but this tool has no `authorization`. Give it the user's OAuth token, by a variable such as `${env:USER_TOKEN}`.";

ruleTester(ruleById("mcp-connector-authorization"), {
  valid: [
    tool("connector_id: connector_gmail", "authorization: ${env:TOKEN}"),
    tool("connector_id: connector_gmail", 'headers: { authorization: "${env:HEADER}" }'),
    tool("connector_id: connector_gmail", "headers: ${file:./headers.yaml}"),
    tool("server_url: https://crm.example.com/mcp"),
  ],
  invalid: [
    {
      yaml: `
        type: realtime
        tools:
          - <[type: mcp]>
            server_label: mail
            connector_id: connector_gmail
            require_approval: never
      `,
      message,
      fixed: null,
    },
    {
      yaml: tool("connector_id: connector_gmail", 'authorization: <[""]>'),
      message,
      fixed: null,
    },
  ],
});

test("a misspelt key is told as that alone", () => {
  const text = tool("connector_id: connector_gmail", "authorisation: ${env:TOKEN}");
  const findings = lint(parseSession(text, { uri: "a.realtime.yaml" }));
  expect(findings.map(({ rule }) => rule)).toEqual(["unknown-key"]);
});

function tool(...lines: string[]): string {
  const members = ["type: mcp", "server_label: mail", "require_approval: never", ...lines];
  return `type: realtime\ntools:\n  - ${members.join("\n    ")}\n`;
}
