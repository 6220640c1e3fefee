import type { JsonObject } from "../json-value.ts";
import { removeMember } from "../pointer-fixes.ts";
import { isConversation } from "../knowledge/session-parts.ts";
import { defineRule } from "./rule.ts";

const pointer = "/tool_choice";

export const toolChoiceWithoutTools = defineRule({
  id: "tool-choice-without-tools",
  severity: "warning",
  description: "Disallow a `tool_choice` that the tools of the session don't go with",
  messages: {
    requiredWithoutTools:
      "`tool_choice` is `required`, but the session has no tools that the model could call. Add them to `tools`, or remove `tool_choice`.",
    noneWithTools:
      "`tool_choice` is `none`, so the model never calls one of the tools. Remove it, unless single responses allow tools again.",
  },
  check({ session, isOpen, report }) {
    const choice = session["tool_choice"];
    const tools = session["tools"];
    if (isOpen("/tools") || !isConversation(session)) return;
    if (choice === "required" && hasNone(tools) && !hasPrompt(session)) {
      const fixes = [removeMember(pointer)];
      report({ pointer, fixes }, "requiredWithoutTools");
    }
    if (choice === "none" && Array.isArray(tools) && tools.length > 0) {
      const fixes = [removeMember(pointer)];
      report({ pointer, severity: "info", fixes }, "noneWithTools");
    }
  },
});

function hasNone(tools: JsonObject[string]): boolean {
  return tools === undefined || (Array.isArray(tools) && tools.length === 0);
}

/** A prompt that is kept at the API may bring tools of its own. */
function hasPrompt(session: JsonObject): boolean {
  return (session["prompt"] ?? null) !== null;
}
