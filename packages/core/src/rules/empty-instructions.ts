import { removeMember } from "../pointer-fixes.ts";
import { isConversation } from "../knowledge/session-parts.ts";
import { defineRule } from "./rule.ts";

export const emptyInstructions = defineRule({
  id: "empty-instructions",
  severity: "warning",
  description: "Disallow `instructions` without a word in them",
  messages: {
    empty:
      "`instructions` is empty, which leaves the model without any, even the server's own. Say how it is to behave, or remove the key.",
  },
  check({ session, isOpen, report }) {
    const { instructions } = session;
    const pointer = "/instructions";
    const isEmpty = typeof instructions === "string" && instructions.trim() === "";
    if (!isConversation(session) || !isEmpty || isOpen(pointer)) return;
    report({ pointer, part: "key", fixes: [removeMember(pointer)] }, "empty");
  },
});
