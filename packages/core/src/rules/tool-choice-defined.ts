import { isObject, type JsonObject } from "../json-value.ts";
import { changeToNearest } from "../pointer-fixes.ts";
import { nearestName } from "../schema/edit-distance.ts";
import { quoteValue } from "../schema/value-words.ts";
import { toolsOfType } from "../knowledge/session-parts.ts";
import { toolNameKeys } from "../knowledge/tool-names.ts";
import { defineRule } from "./rule.ts";

export const toolChoiceDefined = defineRule({
  id: "tool-choice-defined",
  severity: "error",
  description: "Require that `tool_choice` names a tool of this session",
  messages: {
    undefinedTool:
      "{{name}} is not a tool of this session, so the model can't be made to call it. {{remedy}}",
  },
  check({ session, isOpen, report }) {
    const choice = session["tool_choice"];
    if (!isObject(choice)) return;
    const { type } = choice;
    if (type !== "function" && type !== "mcp") return;
    const nameKey = toolNameKeys[type];
    const name = choice[nameKey];
    const pointer = `/tool_choice/${nameKey}`;
    if (typeof name !== "string" || isOpen(pointer) || hasOpenTools(session, isOpen)) return;

    const names = toolsOfType(session, type)
      .map(({ value }) => value[nameKey])
      .filter((candidate) => typeof candidate === "string");
    if (names.includes(name)) return;
    const near = nearestName(name, names);
    const data = { name: quoteValue(name), remedy: remedyFor(near) };
    report({ pointer, fixes: changeToNearest(pointer, near) }, "undefinedTool", data);
  },
});

/** Whether a reference leaves open which tools there are. */
function hasOpenTools(session: JsonObject, isOpen: (pointer: string) => boolean): boolean {
  const tools = session["tools"];
  if (isOpen("/tools")) return true;
  const keys = ["", "/type", ...Object.values(toolNameKeys).map((key) => `/${key}`)];
  return (
    Array.isArray(tools) &&
    tools.some((_, index) => keys.some((key) => isOpen(`/tools/${index}${key}`)))
  );
}

function remedyFor(near: string | null): string {
  return near === null
    ? "Add it to `tools`, or name one that is there."
    : `Did you mean \`${near}\`?`;
}
