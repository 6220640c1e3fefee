import { isObject, type JsonValue } from "../json-value.ts";

/** A copy of a value with another one at `path`; what the path does not touch is shared. */
export function replaceAt(root: JsonValue, path: readonly string[], value: JsonValue): JsonValue {
  const [segment, ...rest] = path;
  if (segment === undefined) return value;
  if (Array.isArray(root)) {
    return root.map((item, index) =>
      index === Number(segment) ? replaceAt(item, rest, value) : item,
    );
  }
  if (!isObject(root)) return root;
  const member = root[segment];
  return member === undefined ? root : { ...root, [segment]: replaceAt(member, rest, value) };
}
