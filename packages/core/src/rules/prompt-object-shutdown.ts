import { hasPassed, promptShutdownDate } from "../knowledge/catalog.ts";
import { isObject } from "../json-value.ts";
import { isConversation } from "../knowledge/session-parts.ts";
import { defineRule } from "./rule.ts";

export const promptObjectShutdown = defineRule({
  id: "prompt-object-shutdown",
  severity: "warning",
  description: "Disallow stored prompts, which OpenAI shuts down",
  tag: "deprecated",
  messages: {
    ending:
      "`prompt` names a prompt stored at OpenAI; these end on {{date}}. Put its text into `instructions`, best from a file: `${file:./prompt.md}`.",
    ended:
      "`prompt` names a prompt stored at OpenAI; these ended on {{date}}. Put its text into `instructions`, best from a file: `${file:./prompt.md}`.",
  },
  check({ session, today, target, isOpen, report }) {
    const pointer = "/prompt";
    const isStored = isConversation(session) && (isObject(session["prompt"]) || isOpen(pointer));
    // The date is OpenAI's; what becomes of such prompts elsewhere is not known.
    if (!isStored || target === "azure") return;
    const data = { date: promptShutdownDate };
    if (hasPassed(promptShutdownDate, today)) {
      report({ pointer, part: "key", severity: "error" }, "ended", data);
    } else {
      report({ pointer, part: "key" }, "ending", data);
    }
  },
});
