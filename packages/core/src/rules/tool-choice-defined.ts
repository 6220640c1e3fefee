import { isObject, type JsonObject, type JsonValue } from "../json-value.ts";
import { nearestName } from "../schema/edit-distance.ts";
import { quoteValue } from "../schema/value-words.ts";
import { defineRule } from "./rule.ts";

/** How each kind of forced tool is named, in `tool_choice` and in the tool itself. */
const nameKeys = { function: "name", mcp: "server_label" } as const;

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
    const nameKey = nameKeys[type];
    const name = choice[nameKey];
    const pointer = `/tool_choice/${nameKey}`;
    if (typeof name !== "string" || isOpen(pointer)) return;

    const tools = knownTools(session, isOpen);
    if (tools === null) return;
    const names = tools
      .filter((tool) => tool["type"] === type)
      .flatMap((tool) => tool[nameKey] ?? []);
    if (names.includes(name)) return;
    const near = nearestName(
      name,
      names.filter((candidate) => typeof candidate === "string"),
    );
    report({
      pointer,
      message: "undefinedTool",
      data: { name: quoteValue(name), remedy: remedyFor(near) },
      fixes:
        near === null
          ? []
          : [
              {
                title: `Change to \`${near}\``,
                kind: "suggestion",
                edits: [{ op: "set", pointer, value: near }],
              },
            ],
    });
  },
});

/** The session's tools; `null` while a reference leaves open what they are. */
function knownTools(
  session: JsonObject,
  isOpen: (pointer: string) => boolean,
): JsonObject[] | null {
  const tools: JsonValue = session["tools"] ?? [];
  if (isOpen("/tools") || !Array.isArray(tools)) return null;
  const isKnown = tools.every(
    (_, index) =>
      !["", "/type", "/name", "/server_label"].some((key) => isOpen(`/tools/${index}${key}`)),
  );
  return isKnown ? tools.filter(isObject) : null;
}

function remedyFor(near: string | null): string {
  return near === null
    ? "Add it to `tools`, or name one that is there."
    : `Did you mean \`${near}\`?`;
}
