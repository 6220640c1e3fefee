import { isObject } from "../json-value.ts";
import { isConversation } from "../knowledge/session-parts.ts";
import { defineRule } from "./rule.ts";

export const promptWithInstructions = defineRule({
  id: "prompt-with-instructions",
  severity: "info",
  description: "Disallow `instructions` beside a stored `prompt`",
  messages: {
    both: "`prompt` and `instructions` both say how the model is to behave, and no source says how they go together. Keep one of them.",
  },
  check({ session, isOpen, report }) {
    const { prompt, instructions } = session;
    const hasPrompt = isObject(prompt) || isOpen("/prompt");
    const hasInstructions = typeof instructions === "string" && instructions.trim() !== "";
    if (!isConversation(session) || !hasPrompt || !hasInstructions) return;
    report({ pointer: "/instructions", part: "key" }, "both");
  },
});
