/** A value that JSON can carry. */
export type JsonValue = null | boolean | number | string | JsonValue[] | JsonObject;

/** A JSON object; a key that is absent reads as `undefined`. */
export interface JsonObject {
  [key: string]: JsonValue | undefined;
}

/** Whether a value is a JSON object: not `null`, not a list. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/**
 * The value at a path; `undefined` where the path leaves the value. A list takes indexes, as
 * numbers or as their digits.
 */
export function valueAt(
  root: JsonValue | undefined,
  path: readonly (string | number)[],
): JsonValue | undefined {
  let value = root;
  for (const segment of path) {
    if (Array.isArray(value)) value = value[Number(segment)];
    else if (isObject(value) && Object.hasOwn(value, segment)) value = value[segment];
    else return undefined;
  }
  return value;
}

/** Gives an object a member, whatever its key. */
export function defineKey(object: JsonObject, key: string, value: JsonValue): void {
  // Assigning to `__proto__` would set the prototype and lose the key.
  if (key === "__proto__") {
    const attributes = { enumerable: true, configurable: true, writable: true };
    Object.defineProperty(object, key, { value, ...attributes });
  } else {
    object[key] = value;
  }
}
