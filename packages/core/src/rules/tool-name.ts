import { quoteValue } from "../schema/value-words.ts";
import { functionTools } from "../knowledge/session-parts.ts";
import {
  longestFunctionName,
  plainName,
  renameTool,
  toolNameForms,
} from "../knowledge/tool-names.ts";
import { writtenValue } from "../knowledge/written-value.ts";
import { defineRule } from "./rule.ts";

export const toolName = defineRule({
  id: "tool-name",
  severity: "error",
  description: "Require function names of letters, digits, `_` and `-`",
  messages: {
    empty: "The name of this function is empty. Give it one of letters, digits, `_` and `-`.",
    characters:
      "{{name}} can't be the name of a function, for which the API takes only letters, digits, `_` and `-`. {{remedy}}",
    tooLong:
      "The name {{name}} has {{length}} characters, and only 64 are sure to be taken. Shorten it.",
  },
  check({ session, written, isOpen, report }) {
    const tools = functionTools(session);
    const taken = new Set(tools.map(({ value }) => value["name"]));
    for (const tool of tools) {
      const pointer = `${tool.pointer}/name`;
      const name = tool.value["name"];
      if (typeof name !== "string" || isOpen(pointer)) continue;
      if (name === "") {
        report({ pointer }, "empty");
      } else if (!toolNameForms.function.test(name)) {
        const plain = plainName(name);
        const isFree = plain !== "" && plain.length <= longestFunctionName && !taken.has(plain);
        const fixes =
          isFree && writtenValue(written, pointer) === name
            ? [renameTool(session, tool, plain)]
            : [];
        const remedy = isFree ? `Change it to \`${plain}\`.` : "Give it another name.";
        report({ pointer, fixes }, "characters", { name: quoteValue(name), remedy });
      } else if (name.length > longestFunctionName) {
        const data = { name: quoteValue(name), length: String(name.length) };
        report({ pointer, severity: "warning" }, "tooLong", data);
      }
    }
  },
});
