import { isObject, valueAt, type JsonObject } from "../../json-value.ts";
import { childPointer } from "../../pointer.ts";
import { localReferencePath } from "./local-reference.ts";
import { nearName } from "./near-name.ts";
import type { SchemaPart, SchemaProblem } from "./schema-problem.ts";

/**
 * The `$ref`s of `schemas`, which are all that are in `root`, that lead to nothing in it. Where a
 * schema inside has an `$id`, references are relative to that, and nothing is said of them.
 */
export function unreachableReferences(
  root: SchemaPart,
  schemas: readonly SchemaPart[],
): SchemaProblem[] {
  if (!schemas.some(({ value }) => Object.hasOwn(value, "$ref"))) return [];
  const ids = schemas.flatMap(({ pointer, value }) => idOf(pointer, value));
  if (ids.some(({ pointer, id }) => pointer !== root.pointer && !id.startsWith("#"))) return [];
  const anchors = new Set([
    ...ids.map(({ id }) => id),
    ...schemas.flatMap(({ value }) => anchorsOf(value)),
  ]);
  const ownId = ids.find(({ pointer }) => pointer === root.pointer)?.id ?? "";
  return schemas.flatMap(({ pointer, value }): SchemaProblem[] => {
    const reference = value["$ref"];
    if (typeof reference !== "string") return [];
    const local = reference.startsWith(`${ownId}#`) ? reference.slice(ownId.length) : reference;
    if (anchors.has(local) || isPointerInto(root.value, local)) return [];
    const near = nearDefinition(root.value, reference);
    return [
      { kind: "unreachable-reference", pointer: childPointer(pointer, "$ref"), reference, near },
    ];
  });
}

function idOf(pointer: string, schema: JsonObject): { pointer: string; id: string }[] {
  const id = schema["$id"] ?? schema["id"];
  return typeof id === "string" ? [{ pointer, id }] : [];
}

function anchorsOf(schema: JsonObject): string[] {
  return [schema["$anchor"], schema["$dynamicAnchor"]].flatMap((anchor) =>
    typeof anchor === "string" ? [`#${anchor}`] : [],
  );
}

function isPointerInto(root: JsonObject, reference: string): boolean {
  const path = localReferencePath(reference);
  return path !== null && valueAt(root, path) !== undefined;
}

const definitionKeywords = ["$defs", "definitions"];

/** A reference to the definition of the same or nearly the same name. */
function nearDefinition(root: JsonObject, reference: string): string | null {
  const name = reference.slice(reference.lastIndexOf("/") + 1);
  for (const keyword of definitionKeywords) {
    const definitions = root[keyword];
    if (!isObject(definitions)) continue;
    const near = Object.hasOwn(definitions, name) ? name : nearName(name, Object.keys(definitions));
    // Other characters would have to be written in another way.
    if (near !== null && /^[\w.-]+$/.test(near)) return `#/${keyword}/${near}`;
  }
  return null;
}
