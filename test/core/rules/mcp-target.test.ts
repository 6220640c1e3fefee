import { lint, parseSession } from "@callsheet/core";
import { expect, test } from "vitest";
import { ruleById } from "../../support/rule-by-id.ts";
import { ruleTester } from "../../support/rule-tester.ts";

ruleTester(ruleById("mcp-target"), {
  valid: [
    tool("server_url: https://crm.example.com/mcp"),
    tool("tunnel_id: tunnel_0123456789abcdef0123456789abcdef"),
    tool("connector_id: connector_gmail", 'authorization: "${env:TOKEN}"'),
    tool("server_url: ${env:CRM_URL}"),
  ],
  invalid: [
    {
      yaml: `
        type: realtime
        tools:
          - <[type: mcp]>
            server_label: crm
            require_approval: never
      `,
      message:
        "This MCP tool doesn't say where its server is. Add one of `server_url`, `connector_id` and `tunnel_id`.",
      fixed: null,
    },
    {
      yaml: tool("<[command]>: npx", "args: [crm-server]", "env: { PORT: '80' }"),
      message:
        "The API can't start an MCP server by a `command`, as desktop applications do. Run it where the internet reaches it, and give its address in `server_url`.",
      fixed: null,
    },
    {
      yaml: tool(
        "server_url: https://crm.example.com/mcp",
        "<[tunnel_id]>: tunnel_0123456789abcdef0123456789abcdef",
      ),
      message:
        "This MCP tool has both `server_url` and `tunnel_id`, but only one can say where its server is. Keep the one that you mean.",
      fixed: null,
    },
    {
      yaml: tool(
        "tunnel_id: tunnel_0123456789abcdef0123456789abcdef",
        "<[server_url]>: https://crm.example.com/mcp",
        "connector_id: connector_gmail",
        'authorization: "${env:TOKEN}"',
      ),
      message:
        "This MCP tool has both `tunnel_id` and `server_url`, but only one can say where its server is. Keep the one that you mean.",
      fixed: null,
    },
  ],
});

test("a command beside an address is a key too many", () => {
  const text = tool("server_url: https://crm.example.com/mcp", "command: npx");
  const findings = lint(parseSession(text, { uri: "a.realtime.yaml" }));
  expect(findings.map(({ rule, pointer }) => [rule, pointer])).toEqual([
    ["unknown-key", "/tools/0/command"],
  ]);
});

test.each(["url: https://crm.example.com/mcp", "serverUrl: https://crm.example.com/mcp"])(
  "%s was meant as a target, and is told as that alone",
  (line) => {
    const findings = lint(parseSession(tool(line), { uri: "a.realtime.yaml" }));
    expect(findings.map(({ pointer }) => pointer)).toEqual([
      `/tools/0/${line.split(":", 1).join()}`,
    ]);
  },
);

function tool(...lines: string[]): string {
  const members = ["type: mcp", "server_label: crm", "require_approval: never", ...lines];
  return `type: realtime\ntools:\n  - ${members.join("\n    ")}\n`;
}
