import { authorizationHeader } from "../knowledge/mcp-headers.ts";
import { hasMisspelt } from "../knowledge/misspelt-key.ts";
import { mcpTools } from "../knowledge/session-parts.ts";
import { defineRule } from "./rule.ts";

export const mcpConnectorAuthorization = defineRule({
  id: "mcp-connector-authorization",
  severity: "warning",
  description: "Require `authorization` for MCP tools that use a connector",
  messages: {
    missing:
      "A connector acts for a user, but this tool has no `authorization`. Give it the user's OAuth token, by a variable such as `${env:USER_TOKEN}`.",
  },
  check({ session, isOpen, report }) {
    for (const { pointer, value } of mcpTools(session)) {
      if (!Object.hasOwn(value, "connector_id") || authorizationHeader(value) !== null) continue;
      const token = value["authorization"];
      const place = `${pointer}/authorization`;
      if (isOpen(`${pointer}/headers`) || isOpen(place)) continue;
      if (token === undefined && !hasMisspelt(value, "authorization")) {
        report({ pointer }, "missing");
      }
      if (token === "") report({ pointer: place }, "missing");
    }
  },
});
