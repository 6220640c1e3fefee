import type { JsonObject } from "../json-value.ts";
import { placeName, quoteValue } from "../schema/value-words.ts";
import { mcpTools, type SessionPart } from "../knowledge/session-parts.ts";
import {
  plainName,
  removeRepeatedTool,
  renameTool,
  toolNameForms,
} from "../knowledge/tool-names.ts";
import { writtenValue } from "../knowledge/written-value.ts";
import { defineRule } from "./rule.ts";

export const mcpServerLabel = defineRule({
  id: "mcp-server-label",
  severity: "error",
  description: "Require labels of MCP servers that are well formed and differ",
  messages: {
    empty:
      "The label of this MCP server is empty. Give it one of letters, digits, `-` and `_` that begins with a letter.",
    form: "{{label}} can't be the label of an MCP server, which begins with a letter and has only letters, digits, `-` and `_`. {{remedy}}",
    duplicate:
      "{{label}} is also the label of {{earlier}}, so that the two servers can't be told apart. Give one of them another label.",
    onlyCase:
      "{{label}} differs from the label of {{earlier}} only by capital letters, which not every server tells apart. Give one of them another label.",
  },
  check({ session, written, isOpen, report }) {
    const tools = mcpTools(session);
    const taken = new Set(tools.map(({ value }) => lowerCase(value["server_label"])));
    const labelled = new Map<string, SessionPart<JsonObject>>();
    for (const tool of tools) {
      const pointer = `${tool.pointer}/server_label`;
      const text = tool.value["server_label"];
      if (typeof text !== "string" || isOpen(pointer)) continue;
      const label = quoteValue(text);
      const earlier = labelled.get(text.toLowerCase());
      if (text === "") {
        report({ pointer }, "empty");
      } else if (earlier !== undefined) {
        const data = { label, earlier: placeName("session", earlier.pointer) };
        if (earlier.value["server_label"] === text) {
          report({ pointer, fixes: removeRepeatedTool(tool, earlier) }, "duplicate", data);
        } else {
          report({ pointer, severity: "warning" }, "onlyCase", data);
        }
      } else {
        labelled.set(text.toLowerCase(), tool);
        if (toolNameForms.mcp.test(text)) continue;
        const plain = plainName(text).replace(/^[^a-z]+/i, "");
        const isFree = plain !== "" && !taken.has(plain.toLowerCase());
        const fixes =
          isFree && writtenValue(written, pointer) === text
            ? [renameTool(session, tool, plain)]
            : [];
        const remedy = isFree ? `Change it to \`${plain}\`.` : "Give it another one.";
        report({ pointer, fixes }, "form", { label, remedy });
      }
    }
  },
});

function lowerCase(label: JsonObject[string]): string | null {
  return typeof label === "string" ? label.toLowerCase() : null;
}
