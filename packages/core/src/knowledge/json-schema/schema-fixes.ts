import { changeTo, changeToNearest, removeMember, renameTo } from "../../pointer-fixes.ts";
import { childPointer } from "../../pointer.ts";
import type { PointerEdit, PointerFix } from "../../report.ts";
import { foreignKeywords, typeNames } from "./keywords.ts";
import type { SchemaProblem } from "./schema-problem.ts";

/** What can be done about a problem; suggestions all, since nobody knows what a model makes of it. */
export function fixSchemaProblem(problem: SchemaProblem): PointerFix[] {
  const { pointer } = problem;
  switch (problem.kind) {
    case "no-type":
      return [{ title: "Add `type: object`", kind: "suggestion", edits: [objectType(pointer)] }];
    case "not-an-object":
      return [];
    case "dialect":
      return [removeMember(pointer)];
    case "unknown-keyword":
      return fixKeyword(problem);
    case "stray-properties":
      return moveToProperties(problem);
    case "value":
      return fixValue(problem);
    case "null-type":
      return [changeTo(pointer, "null")];
    case "unknown-type":
    case "undeclared-name":
    case "unreachable-reference":
      return changeToNearest(pointer, problem.near);
  }
}

type Problem<Kind extends SchemaProblem["kind"]> = Extract<SchemaProblem, { kind: Kind }>;

function objectType(schema: string): PointerEdit {
  return { op: "insert", pointer: childPointer(schema, "type"), value: "object" };
}

function fixKeyword({ pointer, name, near }: Problem<"unknown-keyword">): PointerFix[] {
  if (foreignKeywords.has(name)) return [];
  return [near === null ? removeMember(pointer) : renameTo(pointer, near)];
}

function moveToProperties({ schema, names }: Problem<"stray-properties">): PointerFix[] {
  const moves = names.map((name): PointerEdit => {
    const to = childPointer(childPointer(schema.pointer, "properties"), name);
    return { op: "move", pointer: childPointer(schema.pointer, name), to };
  });
  const hasType = Object.hasOwn(schema.value, "type");
  const edits = hasType ? moves : [objectType(schema.pointer), ...moves];
  return [{ title: "Move under `properties`", kind: "suggestion", edits }];
}

function fixValue({ pointer, value, takes }: Problem<"value">): PointerFix[] {
  if (typeof value === "string" && typeNames.includes(value) && takes === "schema") {
    return [changeTo(pointer, { type: value })];
  }
  const isUnquoted = typeof value === "number" || typeof value === "boolean";
  if (!isUnquoted || takes !== "string") return [];
  return [{ title: "Put it in quotes", kind: "suggestion", edits: [{ op: "quote", pointer }] }];
}
