import type { JsonObject } from "../../json-value.ts";
import { childPointer } from "../../pointer.ts";
import { inPlaceKeywords, typeNames } from "./keywords.ts";
import type { SchemaPart, SchemaProblem } from "./schema-problem.ts";
import { isUnknownKeyword } from "./unknown-keywords.ts";

/** What keeps a schema from being that of a function's arguments, which are an object. */
export function argumentProblems({ pointer, value }: SchemaPart): SchemaProblem[] {
  const problems: SchemaProblem[] = [];
  const type = childPointer(pointer, "type");
  const name = otherType(value);
  if (name !== null) problems.push({ kind: "not-an-object", pointer: type, name });
  if (lacksType(value)) problems.push({ kind: "no-type", pointer });
  if (typeof value["$schema"] === "string") {
    problems.push({ kind: "dialect", pointer: childPointer(pointer, "$schema") });
  }
  return problems;
}

/** The type of a schema that takes no object; one that is misspelt is told as that. */
function otherType({ type }: JsonObject): string | null {
  const names = (Array.isArray(type) ? type : [type]).filter((name) => typeof name === "string");
  const isOther = names.every((name) => typeNames.includes(name) && name !== "object");
  return names.length > 0 && isOther ? names.join(" or ") : null;
}

/** Whether a schema takes anything. The empty one does too, but functions without arguments have it. */
function lacksType(schema: JsonObject): boolean {
  const keys = Object.keys(schema).filter((key) => key !== "$schema");
  const mayTellType = ["type", "$ref", "$dynamicRef", "$recursiveRef"];
  return (
    keys.length > 0 &&
    !keys.some(
      (key) => mayTellType.includes(key) || inPlaceKeywords.has(key) || isUnknownKeyword(key),
    )
  );
}
