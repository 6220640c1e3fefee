import { isConversation } from "../knowledge/session-parts.ts";
import { defineRule } from "./rule.ts";

export const missingModel = defineRule({
  id: "missing-model",
  severity: "off",
  strict: "warning",
  description: "Require that a conversation names its model",
  messages: {
    missing:
      "The session names no `model`, so the server chooses one. Add the model you tested with.",
  },
  check({ session, report }) {
    if (!isConversation(session) || session["model"] !== undefined) return;
    report({ pointer: "", part: "key" }, "missing");
  },
});
