import {
  childPointer,
  effectiveSession,
  isObject,
  isSameValue,
  parsePointer,
  type JsonObject,
  type JsonValue,
} from "@callsheet/core";

/** A key of a session that is to have another value. */
export interface SessionChange {
  readonly pointer: string;
  /** `undefined` where the key is to go and the API has no default that is known. */
  readonly value: JsonValue | undefined;
}

/**
 * What makes one session of another, in the order of the keys. A key that goes takes its default;
 * lists, and objects of another `type`, change as a whole.
 */
export function sessionChanges(from: JsonObject, to: JsonObject): SessionChange[] {
  return objectChanges("", effectiveSession(from), effectiveSession(to));
}

function objectChanges(pointer: string, from: JsonObject, to: JsonObject): SessionChange[] {
  const keys = new Set([...Object.keys(from), ...Object.keys(to)]);
  return [...keys].flatMap((key) => valueChanges(childPointer(pointer, key), from[key], to[key]));
}

function valueChanges(
  pointer: string,
  from: JsonValue | undefined,
  to: JsonValue | undefined,
): SessionChange[] {
  if (isSameValue(from, to)) return [];
  const isMerged = isObject(from) && isObject(to) && from["type"] === to["type"];
  return isMerged ? objectChanges(pointer, from, to) : [{ pointer, value: to }];
}

/** A copy of a session with these changes made. */
export function withChanges(session: JsonObject, changes: readonly SessionChange[]): JsonObject {
  const copy = structuredClone(session);
  for (const { pointer, value } of changes) setAt(copy, parsePointer(pointer), value);
  return copy;
}

function setAt(root: JsonObject, path: readonly string[], value: JsonValue | undefined): void {
  const last = path.at(-1);
  if (last === undefined) return;
  let parent = root;
  for (const key of path.slice(0, -1)) {
    const child = Object.hasOwn(parent, key) ? parent[key] : undefined;
    const next = isObject(child) ? child : {};
    parent[key] = next;
    parent = next;
  }
  parent[last] = value;
}
