import { removeMember } from "../pointer-fixes.ts";
import { mcpTools } from "../knowledge/session-parts.ts";
import { defineRule } from "./rule.ts";

const fields = ["defer_loading", "allowed_callers"];

export const mcpUnsupportedField = defineRule({
  id: "mcp-unsupported-field",
  severity: "warning",
  description: "Disallow keys of MCP tools that only the Responses API uses",
  tag: "unnecessary",
  messages: {
    unsupported:
      "`{{field}}` belongs to the Responses API; nothing is known to come of it in a Realtime session. Remove it.",
  },
  check({ session, report }) {
    for (const tool of mcpTools(session)) {
      for (const field of fields.filter((key) => Object.hasOwn(tool.value, key))) {
        const pointer = `${tool.pointer}/${field}`;
        const fixes = [removeMember(pointer)];
        report({ pointer, part: "key", fixes, covers: [pointer] }, "unsupported", { field });
      }
    }
  },
});
