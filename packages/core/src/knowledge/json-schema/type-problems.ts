import type { JsonValue } from "../../json-value.ts";
import { childPointer } from "../../pointer.ts";
import type { SessionPart } from "../session-parts.ts";
import { foreignTypeNames, typeNames } from "./keywords.ts";
import { nearName } from "./near-name.ts";
import type { SchemaProblem } from "./schema-problem.ts";

/** What is wrong with the value of `type`: the name of a type, or a list of them. */
export function typeProblems({ pointer, value }: SessionPart): SchemaProblem[] {
  if (!Array.isArray(value)) return typeNameProblems(pointer, value);
  if (value.length === 0) {
    return [{ kind: "value", pointer, value, takes: "type" }];
  }
  return value.flatMap((name, index) => typeNameProblems(childPointer(pointer, index), name));
}

function typeNameProblems(pointer: string, value: JsonValue): SchemaProblem[] {
  if (value === null) return [{ kind: "null-type", pointer }];
  if (typeof value !== "string") {
    return [{ kind: "value", pointer, value, takes: "type" }];
  }
  if (typeNames.includes(value)) return [];
  const near = foreignTypeNames.get(value.toLowerCase()) ?? nearName(value, typeNames);
  return [{ kind: "unknown-type", pointer, name: value, near }];
}
