import type { JsonObject } from "../json-value.ts";
import { quoteValue } from "../schema/value-words.ts";
import { toolsOfType } from "../session-parts.ts";
import { defineRule } from "./rule.ts";

const targetKeys = ["server_url", "connector_id", "tunnel_id"];

export const mcpTarget = defineRule({
  id: "mcp-target",
  severity: "error",
  description: "Require exactly one of `server_url`, `connector_id` and `tunnel_id`",
  messages: {
    none: "This MCP tool doesn't say where its server is. Add one of `server_url`, `connector_id` and `tunnel_id`.",
    several:
      "This MCP tool has both {{first}} and {{second}}, but only one can say where its server is. Keep the one that you mean.",
  },
  check({ session, report }) {
    for (const { pointer, value } of toolsOfType(session, "mcp")) {
      const [first, second] = Object.keys(value).filter((key) => targetKeys.includes(key));
      if (first === undefined) {
        if (!hasMisspeltTarget(value)) report({ pointer }, "none");
      } else if (second !== undefined) {
        const data = { first: quoteValue(first), second: quoteValue(second) };
        report({ pointer: `${pointer}/${second}`, part: "key" }, "several", data);
      }
    }
  },
});

/** Whether a key was meant as a target, which is told where that key stands. */
function hasMisspeltTarget(tool: JsonObject): boolean {
  return Object.keys(tool).some((key) => /ur[il]|endpoint|connector|tunnel/i.test(key));
}
