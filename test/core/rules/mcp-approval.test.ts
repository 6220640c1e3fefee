import { lint, parseSession } from "@callsheet/core";
import { expect, test } from "vitest";
import { ruleById } from "../../support/rule-by-id.ts";
import { ruleTester } from "../../support/rule-tester.ts";

const byDefault =
  "Every tool of `crm` waits for your application's approval, which is what the API does without `require_approval`. Say `never` for a server that you trust, or `always` if your application approves calls.";

ruleTester(ruleById("mcp-approval"), {
  valid: [
    sessionWith("require_approval: never"),
    sessionWith("require_approval: { never: { tool_names: [find_order] } }"),
    sessionWith("require_approval: { always: { read_only: false } }"),
    sessionWith("require_approval: ${env:APPROVAL}"),
  ],
  invalid: [
    {
      yaml: `
        type: realtime
        tools:
          - <[type: mcp]>
            server_label: crm
            server_url: https://crm.example.com/mcp
      `,
      message: byDefault,
      fixed: null,
    },
    { yaml: sessionWith("require_approval: <[null]>"), message: byDefault, fixed: null },
    {
      yaml: sessionWith("require_approval: <[always]>"),
      message:
        "Every tool of `crm` waits for your application's approval, and the caller hears nothing meanwhile. Make sure that the application answers `mcp_approval_request` items.",
      fixed: null,
    },
  ],
});

test.each([
  ["server_description: The CRM.", "warning"],
  ["require_approval: always", "info"],
])("severity of %j", (line, severity) => {
  const findings = lint(parseSession(sessionWith(line), { uri: "a.realtime.yaml" }));
  expect(findings.map((finding) => finding.severity)).toEqual([severity]);
});

test("a misspelt key is told as that alone", () => {
  const text = sessionWith("require_aproval: never");
  const findings = lint(parseSession(text, { uri: "a.realtime.yaml" }));
  expect(findings.map(({ rule }) => rule)).toEqual(["unknown-key"]);
});

function sessionWith(line: string): string {
  return `type: realtime
tools:
  - type: mcp
    server_label: crm
    server_url: https://crm.example.com/mcp
    ${line}
`;
}
