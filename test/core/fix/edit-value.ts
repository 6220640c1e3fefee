import { isObject, parsePointer, valueAt, type JsonObject, type JsonValue } from "@callsheet/core";
import type { PointerEdit } from "./edit-text.ts";

/** What an edit makes of a plain value; `undefined` when it can't be made. */
export function editValue(value: JsonValue, edit: PointerEdit): JsonValue | undefined {
  const copy = structuredClone(value);
  const path = parsePointer(edit.pointer);
  switch (edit.op) {
    case "set":
      return valueAt(copy, path) === undefined ? undefined : put(copy, path, edit.value);
    case "insert":
      return isFree(copy, path) ? put(copy, path, edit.value) : undefined;
    case "remove":
      return take(copy, path) === undefined ? undefined : copy;
    case "rename":
      return rename(copy, path, edit.to);
    case "move":
      return move(copy, path, parsePointer(edit.to));
    case "unwrap":
      return unwrap(copy, path);
    case "quote":
    case "write":
      throw new Error("These edits are about the text, not the value.");
  }
}

function isFree(root: JsonValue, path: readonly string[]): boolean {
  const parent = valueAt(root, path.slice(0, -1));
  return isObject(parent) && !Object.hasOwn(parent, path.at(-1) ?? "");
}

function put(root: JsonValue, path: readonly string[], value: JsonValue): JsonValue {
  const key = path.at(-1);
  const parent = valueAt(root, path.slice(0, -1));
  if (key === undefined) return value;
  if (Array.isArray(parent)) parent[Number(key)] = value;
  else if (isObject(parent)) parent[key] = value;
  return root;
}

function take(root: JsonValue, path: readonly string[]): JsonValue | undefined {
  const key = path.at(-1);
  const parent = valueAt(root, path.slice(0, -1));
  const taken = valueAt(root, path);
  if (key === undefined) return undefined;
  if (Array.isArray(parent)) parent.splice(Number(key), 1);
  else if (isObject(parent)) Reflect.deleteProperty(parent, key);
  return taken;
}

function rename(root: JsonValue, path: readonly string[], to: string): JsonValue | undefined {
  const renamed = [...path.slice(0, -1), to];
  return isFree(root, renamed) ? move(root, path, renamed) : undefined;
}

function move(
  root: JsonValue,
  path: readonly string[],
  to: readonly string[],
): JsonValue | undefined {
  if (!isObject(valueAt(root, path.slice(0, -1))) || path.length === 0) return undefined;
  const value = take(root, path);
  if (value === undefined) return undefined;
  let target: JsonValue = root;
  for (const key of to.slice(0, -1)) {
    const next = step(target, key);
    if (next === undefined) return undefined;
    target = next;
  }
  const key = to.at(-1);
  if (key === undefined || !isObject(target) || Object.hasOwn(target, key)) return undefined;
  target[key] = value;
  return root;
}

/** The mapping or list under a key, which is made where nothing stands yet. */
function step(target: JsonValue, key: string): JsonValue | undefined {
  if (Array.isArray(target)) return target[Number(key)];
  if (!isObject(target)) return undefined;
  target[key] ??= {};
  return target[key];
}

function unwrap(root: JsonValue, path: readonly string[]): JsonValue | undefined {
  const parent = valueAt(root, path.slice(0, -1));
  const inner = valueAt(root, path);
  if (path.length === 0 || !isObject(parent) || !isObject(inner)) return undefined;
  take(root, path);
  return Object.keys(inner).some((key) => Object.hasOwn(parent, key))
    ? undefined
    : assigned(root, parent, inner);
}

function assigned(root: JsonValue, parent: JsonObject, inner: JsonObject): JsonValue {
  Object.assign(parent, inner);
  return root;
}
