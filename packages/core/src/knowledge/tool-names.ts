import { isObject, type JsonObject } from "../json-value.ts";
import type { PointerFix } from "../report.ts";
import { isSameValue } from "../same-value.ts";
import type { SessionPart } from "./session-parts.ts";

/** How each type of tool is named: in the tool itself, and where `tool_choice` forces it. */
export const toolNameKeys = { function: "name", mcp: "server_label" } as const;

export type ToolType = keyof typeof toolNameKeys;

/** What the API takes as the name of a tool, by the tool's type. */
export const toolNameForms: Readonly<Record<ToolType, RegExp>> = {
  function: /^[\w-]+$/,
  mcp: /^[a-z][\w-]*$/i,
};

/** How many characters are sure to be taken as the name of a function. */
export const longestFunctionName = 64;

/** The name of letters, digits, `_` and `-` nearest to a text; empty where none of them are in it. */
export function plainName(text: string): string {
  return text
    .split(/[^\w-]+/)
    .filter((part) => part !== "")
    .join("_");
}

/** Gives a tool another name, also where `tool_choice` forces it by the one that it has. */
export function renameTool(
  session: JsonObject,
  tool: SessionPart<JsonObject>,
  to: string,
): PointerFix {
  const type = tool.value["type"] === "mcp" ? "mcp" : "function";
  const key = toolNameKeys[type];
  const choice = session["tool_choice"];
  const isForced = isObject(choice) && choice["type"] === type && choice[key] === tool.value[key];
  const pointers = [`${tool.pointer}/${key}`, ...(isForced ? [`/tool_choice/${key}`] : [])];
  return {
    title: `Change to \`${to}\``,
    kind: "suggestion",
    edits: pointers.map((pointer) => ({ op: "set", pointer, value: to })),
  };
}

/** Takes out a tool that says the same as an earlier one; no fix where the two differ. */
export function removeRepeatedTool(
  tool: SessionPart<JsonObject>,
  earlier: SessionPart<JsonObject>,
): PointerFix[] {
  if (!isSameValue(tool.value, earlier.value)) return [];
  const edits = [{ op: "remove", pointer: tool.pointer }] as const;
  return [{ title: "Remove the repeated tool", kind: "suggestion", edits }];
}
