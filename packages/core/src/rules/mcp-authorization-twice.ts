import { authorizationHeader } from "../knowledge/mcp-headers.ts";
import { childPointer } from "../pointer.ts";
import { mcpTools } from "../knowledge/session-parts.ts";
import { defineRule } from "./rule.ts";

export const mcpAuthorizationTwice = defineRule({
  id: "mcp-authorization-twice",
  severity: "warning",
  description: "Disallow `authorization` beside an `Authorization` header",
  messages: {
    twice:
      "This tool has both `authorization` and the header `{{header}}`, and it isn't known which of the two is sent. Keep `authorization` and remove the header.",
  },
  check({ session, report }) {
    for (const { pointer, value } of mcpTools(session)) {
      const header = authorizationHeader(value);
      if (header === null || typeof value["authorization"] !== "string") continue;
      const place = childPointer(`${pointer}/headers`, header);
      const edits = [{ op: "remove", pointer: place }] as const;
      const fixes = [
        { title: `Remove the header \`${header}\``, kind: "suggestion", edits },
      ] as const;
      report({ pointer: place, part: "key", fixes }, "twice", { header });
    }
  },
});
