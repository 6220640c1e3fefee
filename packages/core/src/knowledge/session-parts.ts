import { isObject, type JsonObject, type JsonValue } from "../json-value.ts";
import { parentPointer } from "../pointer.ts";

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
export function toolParts(session: JsonObject): readonly SessionPart<JsonObject>[] {
  const { tools } = session;
  if (!Array.isArray(tools)) return [];
  const known = partsOfTools.get(tools);
  if (known !== undefined) return known;
  const parts = tools.flatMap((value, index) =>
    isObject(value) ? [{ pointer: `/tools/${index}`, value }] : [],
  );
  partsOfTools.set(tools, parts);
  return parts;
}

/** Every other rule asks for the tools. */
const partsOfTools = new WeakMap<readonly JsonValue[], readonly SessionPart<JsonObject>[]>();

/** The tools of one type: `function` or `mcp`. */
export function toolsOfType(session: JsonObject, type: string): SessionPart<JsonObject>[] {
  return toolParts(session).filter(({ value }) => value["type"] === type);
}

/** Whether a session is a conversation: whatever is not `transcription` is read as one. */
export function isConversation(session: JsonObject): boolean {
  return session["type"] !== "transcription";
}

/** Whether a reference at a place or above it leaves open what stands there. */
export function isLeftOpen(isOpen: (pointer: string) => boolean, pointer: string): boolean {
  return isOpen(pointer) || (pointer !== "" && isLeftOpen(isOpen, parentPointer(pointer)));
}

/** Whether a session is a conversation whose answers are spoken, as they are unless it says so. */
export function answersInSpeech(session: JsonObject): boolean {
  const modalities = session["output_modalities"];
  const isTextOnly = Array.isArray(modalities) && modalities.every((one) => one === "text");
  return isConversation(session) && !(isTextOnly && modalities.length > 0);
}

/** The functions of a conversation; what a transcription has as tools is told as a whole. */
export function functionTools(session: JsonObject): SessionPart<JsonObject>[] {
  return isConversation(session) ? toolsOfType(session, "function") : [];
}

/** The MCP tools of a conversation. */
export function mcpTools(session: JsonObject): SessionPart<JsonObject>[] {
  return isConversation(session) ? toolsOfType(session, "mcp") : [];
}
