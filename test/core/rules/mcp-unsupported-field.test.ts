import { ruleById } from "../../support/rule-by-id.ts";
import { ruleTester } from "../../support/rule-tester.ts";

const message = (field: string): string =>
  `\`${field}\` belongs to the Responses API; nothing is known to come of it in a Realtime session. Remove it.`;

ruleTester(ruleById("mcp-unsupported-field"), {
  valid: [tool("allowed_tools: [find_order]"), tool("allowed_tools: { read_only: true }")],
  invalid: [
    {
      yaml: tool("<[defer_loading]>: false"),
      message: message("defer_loading"),
      fixed: tool(),
    },
    {
      yaml: tool("<[allowed_callers]>:", "  - direct"),
      message: message("allowed_callers"),
      fixed: tool(),
    },
    {
      yaml: tool("<[allowed_callers]>: [somebody]"),
      message: message("allowed_callers"),
      fixed: tool(),
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
