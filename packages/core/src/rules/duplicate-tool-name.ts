import type { JsonObject } from "../json-value.ts";
import { placeName, quoteValue } from "../schema/value-words.ts";
import { functionTools, type SessionPart } from "../knowledge/session-parts.ts";
import { removeRepeatedTool } from "../knowledge/tool-names.ts";
import { defineRule } from "./rule.ts";

export const duplicateToolName = defineRule({
  id: "duplicate-tool-name",
  severity: "warning",
  description: "Disallow two functions of the same name",
  messages: {
    duplicate:
      "{{name}} is also the name of {{earlier}}, so that a call doesn't tell which of the two is meant. Remove one, or give it another name.",
  },
  check({ session, isOpen, report }) {
    const named = new Map<string, SessionPart<JsonObject>>();
    for (const tool of functionTools(session)) {
      const pointer = `${tool.pointer}/name`;
      const name = tool.value["name"];
      if (typeof name !== "string" || name === "" || isOpen(pointer)) continue;
      const earlier = named.get(name);
      if (earlier === undefined) {
        named.set(name, tool);
      } else {
        const data = { name: quoteValue(name), earlier: placeName("session", earlier.pointer) };
        report({ pointer, fixes: removeRepeatedTool(tool, earlier) }, "duplicate", data);
      }
    }
  },
});
