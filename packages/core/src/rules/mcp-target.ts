import type { JsonObject } from "../json-value.ts";
import { childPointer } from "../pointer.ts";
import { refusal } from "../report.ts";
import { quoteValue } from "../schema/value-words.ts";
import { mcpTargetKeys } from "../knowledge/mcp-targets.ts";
import { mcpTools } from "../knowledge/session-parts.ts";
import { defineRule } from "./rule.ts";

/** What desktop applications have for a server that they start themselves. */
const commandKeys = ["command", "args", "env", "cwd"];

export const mcpTarget = defineRule({
  id: "mcp-target",
  severity: "error",
  description: "Require exactly one of `server_url`, `connector_id` and `tunnel_id`",
  messages: {
    none: "This MCP tool doesn't say where its server is. Add one of `server_url`, `connector_id` and `tunnel_id`.",
    command:
      "The API can't start an MCP server by a `command`, as desktop applications do. Run it where the internet reaches it, and give its address in `server_url`.",
    several:
      "This MCP tool has both {{first}} and {{second}}, but only one can say where its server is. Keep the one that you mean.",
  },
  check({ session, report }) {
    for (const { pointer, value } of mcpTools(session)) {
      const [first, second] = Object.keys(value).filter((key) => mcpTargetKeys.includes(key));
      if (first !== undefined && second !== undefined) {
        const data = { first: quoteValue(first), second: quoteValue(second) };
        report({ pointer: childPointer(pointer, second), part: "key" }, "several", data);
      } else if (first === undefined && Object.hasOwn(value, "command")) {
        const place = childPointer(pointer, "command");
        const covers = commandKeys.map((key) => childPointer(pointer, key));
        const server = refusal("unknown_parameter", place);
        report({ pointer: place, part: "key", covers, server }, "command");
      } else if (first === undefined && !hasMisspeltTarget(value)) {
        report({ pointer }, "none");
      }
    }
  },
});

/** Whether a key was meant as a target, which is told where that key stands. */
function hasMisspeltTarget(tool: JsonObject): boolean {
  return Object.keys(tool).some((key) => /ur[il]|endpoint|connector|tunnel/i.test(key));
}
