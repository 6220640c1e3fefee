import { removeMember } from "../pointer-fixes.ts";
import { scriptActions } from "../knowledge/script-parts.ts";
import { defineRule } from "./rule.ts";

export const callArgumentsTwice = defineRule({
  id: "call-arguments-twice",
  severity: "error",
  file: "script",
  description: "Disallow a tool call with both written and made arguments",
  messages: {
    twice:
      "This call has `arguments`, so none can be made for it. Remove `sample`, or remove `arguments`.",
  },
  check({ session, report }) {
    for (const { pointer, value } of scriptActions(session)) {
      if (!("call" in value && "arguments" in value && "sample" in value)) continue;
      const sample = `${pointer}/sample`;
      report({ pointer: sample, part: "key", fixes: [removeMember(sample)] }, "twice");
    }
  },
});
