import type { JsonValue } from "../json-value.ts";
import type { SchemaNode } from "./schema-node.ts";
import { constantsOf, tagOf, typesOf, type SchemaView } from "./schema-view.ts";

/**
 * Says in words what a place takes: "an integer from 1 to 4096 or `inf`". Constants are listed in
 * full; a list that only suggests is left out.
 */
export function describeExpected(view: SchemaView, nodes: readonly SchemaNode[]): string {
  const branches = nodes.flatMap((node) => view.branchesOf(node));
  const isOpen = branches.some(
    (branch) => branch.type === "string" && constantsOf(branch).length === 0,
  );
  const told = branches.filter((branch) => !(isOpen && suggestsTexts(branch)));
  return joinOr([...new Set(told.flatMap(describeBranch))]);
}

/** Joins alternatives as a sentence does: "a, b or c". */
export function joinOr(alternatives: readonly string[]): string {
  const last = alternatives.at(-1) ?? "";
  return alternatives.length < 2 ? last : `${alternatives.slice(0, -1).join(", ")} or ${last}`;
}

/** Writes a value as code: `24000`, `inf`. */
export function asCode(value: JsonValue): string {
  return `\`${typeof value === "string" ? value : JSON.stringify(value)}\``;
}

/** Says how many items a list takes: "at most 3 items"; empty where there may be any number. */
export function describeLength({ minItems, maxItems }: SchemaNode): string {
  if (minItems === undefined && maxItems === undefined) return "";
  const most = maxItems === undefined ? "" : `at most ${maxItems}`;
  const least = minItems === undefined ? "" : `at least ${minItems}`;
  const bounds =
    minItems === maxItems
      ? `exactly ${minItems ?? 0}`
      : [least, most].filter(Boolean).join(" and ");
  return `${bounds} ${bounds.endsWith(" 1") ? "item" : "items"}`;
}

function suggestsTexts(branch: SchemaNode): boolean {
  const constants = constantsOf(branch);
  return constants.length > 0 && constants.every((constant) => typeof constant === "string");
}

function describeBranch(branch: SchemaNode): string[] {
  const constants = constantsOf(branch);
  if (constants.length > 0) return constants.map(asCode);
  return typesOf(branch).map((type) => describeType(branch, type));
}

function describeType(branch: SchemaNode, type: string): string {
  switch (type) {
    case "null":
      return "`null`";
    case "integer":
      return `an integer${describeBounds(branch)}`;
    case "number":
      return `a number${describeBounds(branch)}`;
    case "boolean":
      return "`true` or `false`";
    case "array":
      return "a list";
    case "object": {
      const tag = tagOf(branch);
      return tag === null ? "a mapping" : `a mapping with \`type: ${tag}\``;
    }
    default:
      return branch["x-kind"] ?? "a string";
  }
}

function describeBounds({ minimum, maximum }: SchemaNode): string {
  if (minimum !== undefined && maximum !== undefined) return ` from ${minimum} to ${maximum}`;
  if (minimum !== undefined) return ` of at least ${minimum}`;
  return maximum === undefined ? "" : ` of at most ${maximum}`;
}
