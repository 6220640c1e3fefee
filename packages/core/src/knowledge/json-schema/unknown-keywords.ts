import { isObject, type JsonValue } from "../../json-value.ts";
import { childPointer } from "../../pointer.ts";
import { keywords, kindOfKeyword } from "./keywords.ts";
import { nearName } from "./near-name.ts";
import type { SchemaPart, SchemaProblem } from "./schema-problem.ts";

/** The keys of a schema that are no keywords. */
export function unknownKeywords(schema: SchemaPart): SchemaProblem[] {
  const { pointer, value } = schema;
  const problems: SchemaProblem[] = [];
  const strays: string[] = [];
  for (const key of Object.keys(value)) {
    if (!isUnknownKeyword(key)) continue;
    const near = nearName(key, keywords);
    if (isProperty(value[key] ?? null, near)) strays.push(key);
    else
      problems.push({
        kind: "unknown-keyword",
        pointer: childPointer(pointer, key),
        name: key,
        near,
      });
  }
  const [first] = strays;
  if (first !== undefined) {
    problems.push({
      kind: "stray-properties",
      pointer: childPointer(pointer, first),
      schema,
      names: strays,
    });
  }
  return problems;
}

/** Whether a key is neither a keyword nor an extension. */
export function isUnknownKeyword(key: string): boolean {
  return kindOfKeyword(key) === null && !key.startsWith("x-");
}

/** Whether an unknown key rather names a property than that it misspells a keyword. */
function isProperty(value: JsonValue, near: string | null): boolean {
  if (!isObject(value) || !Object.keys(value).some((key) => kindOfKeyword(key) !== null))
    return false;
  const kind = near === null ? null : kindOfKeyword(near);
  return kind === null || !kind.includes("schema");
}
