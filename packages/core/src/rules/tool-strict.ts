import { childPointer } from "../pointer.ts";
import { removeMember } from "../pointer-fixes.ts";
import { refusal } from "../report.ts";
import { toolParts } from "../knowledge/session-parts.ts";
import { defineRule } from "./rule.ts";

export const toolStrict = defineRule({
  id: "tool-strict",
  severity: "error",
  description: "Disallow `strict` in tools",
  messages: {
    strict:
      "`strict` belongs to tools of Chat Completions and Responses; for it the Realtime API refuses the whole session. Remove it.",
  },
  check({ session, report }) {
    for (const { pointer, value } of toolParts(session)) {
      if (!Object.hasOwn(value, "strict")) continue;
      const place = childPointer(pointer, "strict");
      // Without it a tool is what `strict: false` makes of it elsewhere.
      const fixes = [removeMember(place, value["strict"] === true ? "suggestion" : "safe")];
      const server = refusal("unknown_parameter", place);
      report({ pointer: place, part: "key", fixes, server }, "strict");
    }
  },
});
