import { isObject, type JsonObject, type JsonValue } from "../json-value.ts";
import type { SchemaNode } from "./schema-node.ts";
import { sessionView } from "./session-schema.ts";

/**
 * The session that holds when `session` is asked for: every key that has a default in the schema
 * is there. What the session says is kept as it is.
 */
export function effectiveSession(session: JsonObject): JsonObject {
  const filled = fillDefaults(sessionView.root, session);
  return isObject(filled) ? filled : session;
}

function fillDefaults(node: SchemaNode, value: JsonValue): JsonValue {
  if (!isObject(value)) return value;
  const [branch] = sessionView.branchesFor(node, value);
  const filled: JsonObject = { ...value };
  for (const [key, property] of Object.entries(branch?.properties ?? {})) {
    const present = value[key] ?? defaultOf(property);
    if (Object.hasOwn(value, key) && value[key] === null) continue;
    if (present !== undefined) filled[key] = fillDefaults(property, present);
  }
  return filled;
}

/** What holds where a key of that node is absent; `undefined` where the schema doesn't say. */
export function defaultOf(property: SchemaNode): JsonValue | undefined {
  if (property.default !== undefined) return property.default;
  return sessionView.branchesOf(property).find((branch) => branch.default !== undefined)?.default;
}
