import type { PointerFix } from "../report.ts";
import { toolsOfType } from "../session-parts.ts";
import { createWrittenValues } from "../written-value.ts";
import { defineRule } from "./rule.ts";

const prefix = /^bearer\s+/i;

export const mcpBearerPrefix = defineRule({
  id: "mcp-bearer-prefix",
  severity: "warning",
  description: "Disallow the word `Bearer` in the `authorization` of an MCP tool",
  messages: {
    prefixed:
      "`authorization` begins with `Bearer`, but it takes the token alone: the API adds the word itself. Leave `Bearer` out.",
  },
  check({ session, scalars, report }) {
    const written = createWrittenValues(scalars);
    for (const tool of toolsOfType(session, "mcp")) {
      const pointer = `${tool.pointer}/authorization`;
      const token = tool.value["authorization"];
      if (typeof token !== "string" || !prefix.test(token) || holdsReference(token)) continue;
      const isWritten = prefix.test(written(pointer) ?? "");
      report({ pointer, fixes: isWritten ? [withoutPrefix(pointer, token)] : [] }, "prefixed");
    }
  },
});

/** `Bearer ${env:TOKEN}` is a reference in a text, which is told as such. */
function holdsReference(token: string): boolean {
  return token.includes("${");
}

/** Unlike other changes, this one can't say in its title what it writes. */
function withoutPrefix(pointer: string, token: string): PointerFix {
  const edits = [{ op: "set", pointer, value: token.replace(prefix, "") }] as const;
  return { title: "Remove `Bearer`", kind: "suggestion", edits };
}
