import { isObject, type JsonObject } from "../json-value.ts";
import { childPointer } from "../pointer.ts";
import { refusal, type PointerEdit, type PointerFix } from "../report.ts";
import { isSameValue } from "../same-value.ts";
import { toolParts, type SessionPart } from "../knowledge/session-parts.ts";
import { defineRule } from "./rule.ts";

export const chatToolShape = defineRule({
  id: "chat-tool-shape",
  severity: "error",
  description: "Disallow the `function` mapping around a tool that Chat Completions has",
  messages: {
    wrapped:
      "A tool's name, description and parameters stand in the tool itself; `function` around them is the form of Chat Completions. Move them one level up.",
  },
  check({ session, report }) {
    for (const tool of toolParts(session)) {
      const wrapped = tool.value["function"];
      const type = tool.value["type"] ?? "function";
      if (!isObject(wrapped) || type !== "function") continue;
      const pointer = childPointer(tool.pointer, "function");
      const inside = ["type", ...Object.keys(wrapped)];
      const covers = inside.map((key) => childPointer(tool.pointer, key));
      // The server takes the tool for one without a name before it looks at `function`.
      const server = refusal("missing_required_parameter", childPointer(tool.pointer, "name"));
      const fixes = [unwrapping(tool, wrapped)];
      report({ pointer, part: "key", covers, fixes, server }, "wrapped");
    }
  },
});

/** Leaves behind what the tool says already; a `strict` or a missing type has a rule of its own. */
function unwrapping({ pointer, value }: SessionPart<JsonObject>, wrapped: JsonObject): PointerFix {
  const inner = childPointer(pointer, "function");
  const repeated = Object.keys(wrapped).filter(
    (key) => Object.hasOwn(value, key) && isSameValue(value[key], wrapped[key]),
  );
  const edits: PointerEdit[] = [
    ...repeated.map((key) => ({ op: "remove", pointer: childPointer(inner, key) }) as const),
    { op: "unwrap", pointer: inner },
  ];
  return { title: "Move what `function` holds into the tool", kind: "suggestion", edits };
}
