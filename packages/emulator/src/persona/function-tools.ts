import { isObject, type JsonObject, type JsonValue } from "@callsheet/core";

/** A function that the model may call. */
export interface FunctionTool {
  readonly name: string;
  /** A JSON Schema; `undefined` where anything goes. */
  readonly parameters: JsonValue | undefined;
}

/** The functions of a session, in its order. */
export function functionTools(session: JsonObject): FunctionTool[] {
  const { tools } = session;
  if (!Array.isArray(tools)) return [];
  return tools.flatMap((tool) => {
    const name = isObject(tool) && tool["type"] === "function" ? tool["name"] : undefined;
    return isObject(tool) && typeof name === "string"
      ? [{ name, parameters: tool["parameters"] }]
      : [];
  });
}
