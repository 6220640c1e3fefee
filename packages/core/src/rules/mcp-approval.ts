import { hasMisspelt } from "../knowledge/misspelt-key.ts";
import { quoteValue } from "../schema/value-words.ts";
import { mcpTools } from "../knowledge/session-parts.ts";
import { defineRule } from "./rule.ts";

export const mcpApproval = defineRule({
  id: "mcp-approval",
  severity: "warning",
  description: "Disallow MCP tools that wait for approval without saying so",
  messages: {
    byDefault:
      "Every tool of {{label}} waits for your application's approval, which is what the API does without `require_approval`. Say `never` for a server that you trust, or `always` if your application approves calls.",
    always:
      "Every tool of {{label}} waits for your application's approval, and the caller hears nothing meanwhile. Make sure that the application answers `mcp_approval_request` items.",
  },
  check({ session, report }) {
    for (const { pointer, value } of mcpTools(session)) {
      const label = value["server_label"];
      if (typeof label !== "string") continue;
      const data = { label: quoteValue(label) };
      const approval = value["require_approval"];
      const place = `${pointer}/require_approval`;
      if (approval === undefined && !hasMisspelt(value, "require_approval")) {
        report({ pointer }, "byDefault", data);
      }
      if (approval === null) report({ pointer: place }, "byDefault", data);
      if (approval === "always") report({ pointer: place, severity: "info" }, "always", data);
    }
  },
});
