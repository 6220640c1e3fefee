import { isObject, type JsonObject, type JsonValue } from "./json-value.ts";

/** A part of a session with the pointer at which it stands. */
export interface SessionPart<Value extends JsonValue = JsonValue> {
  readonly pointer: string;
  readonly value: Value;
}

/** The mapping at a path of keys; `null` where there is none. */
export function mappingAt(session: JsonObject, ...keys: string[]): SessionPart<JsonObject> | null {
  let value: JsonValue | undefined = session;
  for (const key of keys) value = isObject(value) ? value[key] : undefined;
  const pointer = keys.map((key) => `/${key}`).join("");
  return isObject(value) ? { pointer, value } : null;
}

/** The tools that are mappings; whatever else stands in the list is for the shape check. */
export function toolParts(session: JsonObject): SessionPart<JsonObject>[] {
  const tools = session["tools"];
  if (!Array.isArray(tools)) return [];
  return tools.flatMap((value, index) =>
    isObject(value) ? [{ pointer: `/tools/${index}`, value }] : [],
  );
}

/** The tools of one type: `function` or `mcp`. */
export function toolsOfType(session: JsonObject, type: string): SessionPart<JsonObject>[] {
  return toolParts(session).filter(({ value }) => value["type"] === type);
}
