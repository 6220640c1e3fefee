import type { PointerFix } from "../report.ts";
import { isPlaceholder } from "../knowledge/secret-forms.ts";
import { mcpTools } from "../knowledge/session-parts.ts";
import { writtenValue } from "../knowledge/written-value.ts";
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
  check({ session, written, report }) {
    for (const tool of mcpTools(session)) {
      const pointer = `${tool.pointer}/authorization`;
      const token = tool.value["authorization"];
      if (typeof token !== "string" || !prefix.test(token) || holdsReference(token)) continue;
      const rest = token.replace(prefix, "");
      // What a fix writes is shown in reports, where neither a variable's value nor a credential may be.
      const isShowable = writtenValue(written, pointer) === token && isPlaceholder(rest);
      const fixes = isShowable ? [withoutPrefix(pointer, rest)] : [];
      report({ pointer, fixes, beside: "joins" }, "prefixed");
    }
  },
});

/** `Bearer ${env:TOKEN}` is a reference in a text, which is told as such. */
function holdsReference(token: string): boolean {
  return token.includes("${");
}

function withoutPrefix(pointer: string, rest: string): PointerFix {
  const edits = [{ op: "set", pointer, value: rest }] as const;
  return { title: "Remove `Bearer`", kind: "suggestion", edits };
}
