import { isObject, type JsonObject, type JsonValue } from "@callsheet/core";

/**
 * Puts the keys of a patch into an object, and theirs into theirs. Lists and `null` take the place
 * of what was there, and so does an object of another `type`: its keys are other keys.
 */
export function mergePatch(base: JsonObject, patch: JsonObject): JsonObject {
  const merged = Object.entries(patch).map(([key, value]): [string, JsonValue | undefined] => {
    const old = Object.hasOwn(base, key) ? base[key] : undefined;
    const mixes = isObject(old) && isObject(value) && isSameType(old, value);
    return [key, mixes ? mergePatch(old, value) : value];
  });
  // Made of entries, because a key may be `__proto__`.
  return Object.fromEntries([...Object.entries(base), ...merged]);
}

function isSameType(base: JsonObject, patch: JsonObject): boolean {
  return patch["type"] === undefined || patch["type"] === base["type"];
}
