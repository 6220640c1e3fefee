import { hasMisspelt } from "../knowledge/misspelt-key.ts";
import { refusal } from "../report.ts";
import { quoteValue } from "../schema/value-words.ts";
import { functionTools } from "../knowledge/session-parts.ts";
import { defineRule } from "./rule.ts";

export const toolDescription = defineRule({
  id: "tool-description",
  severity: "info",
  strict: "warning",
  description: "Require that functions have a description, and not an endless one",
  options: { maxLength: 1024 },
  messages: {
    missing:
      "{{name}} has no `description`, by which the model decides when to call it. Say what the function does and when to use it.",
    empty:
      "The `description` of {{name}} is empty, but the model decides by it when to call the function. Say what it does and when to use it.",
    tooLong:
      "The `description` of {{name}} has {{length}} characters, and only {{maxLength}} are sure to be taken. Shorten it, or move advice to `instructions`.",
  },
  check({ session, options, isOpen, report }) {
    const maxLength = Number(options["maxLength"]);
    for (const { pointer, value } of functionTools(session)) {
      if (typeof value["name"] !== "string") continue;
      const name = quoteValue(value["name"]);
      const description = value["description"];
      const place = `${pointer}/description`;
      if (description === undefined && !hasMisspelt(value, "description")) {
        report({ pointer }, "missing", { name });
      }
      if (typeof description !== "string" || isOpen(place)) continue;
      if (description.trim() === "") report({ pointer: place }, "empty", { name });
      const { length } = Array.from(description);
      if (length <= maxLength) continue;
      const server = refusal("string_above_max_length", place);
      const data = { name, length: String(length), maxLength: String(maxLength) };
      report({ pointer: place, severity: "warning", server }, "tooLong", data);
    }
  },
});
