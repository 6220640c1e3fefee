import { isObject, valueAt, type JsonObject, type JsonValue } from "@callsheet/core";

/** The text at a path of an event; empty where there is none. */
export function textAt(event: JsonObject, ...path: readonly (string | number)[]): string {
  const value = valueAt(event, path);
  return typeof value === "string" ? value : "";
}

/** The number at a path of an event; 0 where there is none. */
export function numberAt(event: JsonObject, ...path: readonly string[]): number {
  const value = valueAt(event, path);
  return typeof value === "number" ? value : 0;
}

/** The object at a path of an event; an empty one where there is none. */
export function objectAt(event: JsonObject, ...path: readonly (string | number)[]): JsonObject {
  const value = valueAt(event, path);
  return isObject(value) ? value : {};
}

/** The objects of the list at a path of an event. */
export function objectsAt(event: JsonObject, ...path: readonly string[]): JsonObject[] {
  const value: JsonValue | undefined = valueAt(event, path);
  return Array.isArray(value) ? value.filter(isObject) : [];
}

/** The event that a message on the data channel carries; `null` when it carries none. */
export function readEvent(data: unknown): JsonObject | null {
  try {
    const value: unknown = JSON.parse(String(data));
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
}
