import {
  childPointer,
  isObject,
  isSecretPlace,
  parsePointer,
  valueAt,
  type JsonObject,
  type JsonValue,
} from "@callsheet/core";
import { mask } from "@callsheet/project";

/** A copy of a session with the mask at each of the pointers. */
export function maskedSession(session: JsonObject, pointers: Iterable<string>): JsonObject {
  return withValues(session, new Map([...pointers].map((pointer) => [pointer, mask])));
}

/** The places of a session that hold credentials, wherever these come from. */
export function secretPlaces(session: JsonObject): string[] {
  const below = (pointer: string, value: JsonValue | undefined): string[] => {
    if (isSecretPlace(pointer)) return [pointer];
    const members = isObject(value) || Array.isArray(value) ? Object.entries(value) : [];
    return members.flatMap(([key, member]) => below(childPointer(pointer, key), member));
  };
  return below("", session);
}

/** A copy of a session with other texts at some pointers. */
export function withValues(session: JsonObject, texts: ReadonlyMap<string, string>): JsonObject {
  const copy = structuredClone(session);
  for (const [pointer, text] of texts) setAt(copy, parsePointer(pointer), text);
  return copy;
}

function setAt(root: JsonObject, path: readonly string[], text: string): void {
  let parent: JsonValue | undefined = root;
  for (const segment of path.slice(0, -1)) parent = childOf(parent, segment);
  const last = path.at(-1);
  if (last === undefined) return;
  if (Array.isArray(parent)) parent[Number(last)] = text;
  else if (isObject(parent)) parent[last] = text;
}

function childOf(parent: JsonValue | undefined, segment: string): JsonValue | undefined {
  if (Array.isArray(parent)) return parent[Number(segment)];
  return isObject(parent) ? parent[segment] : undefined;
}

/** The texts among a session's values from the environment: what no output may show. */
export function secretTexts({
  session,
  variables,
}: {
  session: JsonObject;
  variables: ReadonlyMap<string, string>;
}): string[] {
  return [...variables.keys()]
    .map((pointer) => valueAt(session, parsePointer(pointer)))
    .filter((value) => typeof value === "string");
}
