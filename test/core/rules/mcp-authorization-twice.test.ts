import { ruleById } from "../../support/rule-by-id.ts";
import { ruleTester } from "../../support/rule-tester.ts";

const message = (header: string): string =>
  `This tool has both \`authorization\` and the header \`${header}\`, and it isn't known which of the two is sent. Keep \`authorization\` and remove the header.`;

ruleTester(ruleById("mcp-authorization-twice"), {
  valid: [
    tool("authorization: ${env:TOKEN}"),
    tool('headers: { Authorization: "${env:HEADER}" }'),
    tool("authorization: ${env:TOKEN}", "headers: { X-Shop: shop-7 }"),
    tool("authorization: ${env:TOKEN}", "headers: null"),
    tool("authorization: ${env:TOKEN}", "headers: ${file:./headers.yaml}"),
  ],
  invalid: [
    {
      yaml: tool(
        "authorization: ${env:TOKEN}",
        "headers:",
        "  X-Shop: shop-7",
        "  <[Authorization]>: ${env:HEADER}",
      ),
      message: message("Authorization"),
      fixed: tool("authorization: ${env:TOKEN}", "headers:", "  X-Shop: shop-7"),
    },
    {
      yaml: tool(
        'headers: { <[AUTHORIZATION]>: "${env:HEADER}", X-Shop: shop-7 }',
        "authorization: ${env:TOKEN}",
      ),
      message: message("AUTHORIZATION"),
      fixed: tool("headers: { X-Shop: shop-7 }", "authorization: ${env:TOKEN}"),
    },
  ],
});

function tool(...lines: string[]): string {
  const members = [
    "type: mcp",
    "server_label: crm",
    "server_url: https://crm.example.com/mcp",
    "require_approval: never",
    ...lines,
  ];
  return `type: realtime\ntools:\n  - ${members.join("\n    ")}\n`;
}
