import { isObject, type JsonObject } from "../../json-value.ts";
import { childPointer } from "../../pointer.ts";
import { nearName } from "./near-name.ts";
import type { SchemaProblem } from "./schema-problem.ts";
import type { SchemaScope } from "./schema-scopes.ts";

/** The names in `required` that none of the schemas for the same value declares. */
export function undeclaredNames({ schemas, isNegated }: SchemaScope): SchemaProblem[] {
  if (isNegated || !schemas.some(({ value }) => Array.isArray(value["required"]))) return [];
  if (schemas.some(({ value }) => mayDeclareMore(value))) return [];
  const declared = new Set(schemas.flatMap(({ value }) => propertyNames(value)));
  return schemas.flatMap(({ pointer, value }) => {
    const required = Array.isArray(value["required"]) ? value["required"] : [];
    const listed = new Set(required);
    const unlisted = [...declared].filter((name) => !listed.has(name));
    return required.flatMap((name, index): SchemaProblem[] => {
      if (typeof name !== "string" || declared.has(name)) return [];
      const place = childPointer(childPointer(pointer, "required"), index);
      return [{ kind: "undeclared-name", pointer: place, name, near: nearName(name, unlisted) }];
    });
  });
}

/** Whether names are declared elsewhere, by a pattern, or all with one schema. */
function mayDeclareMore(schema: JsonObject): boolean {
  const keys = ["$ref", "$dynamicRef", "$recursiveRef", "patternProperties"];
  return keys.some((key) => Object.hasOwn(schema, key)) || isObject(schema["additionalProperties"]);
}

function propertyNames({ properties }: JsonObject): string[] {
  return isObject(properties) ? Object.keys(properties) : [];
}
