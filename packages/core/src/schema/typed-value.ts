import type { JsonValue } from "../json-value.ts";
import { describeExpected } from "./expectation.ts";
import type { SchemaNode } from "./schema-node.ts";
import { constantsOf, takesAnyText, typesOf, type SchemaView } from "./schema-view.ts";

/** A text as the value that its place takes, or what the place takes instead. */
export type TypedValue = { readonly value: JsonValue } | { readonly expected: string };

/**
 * Reads a text, say of a variable, as its place in the schema demands. A place that takes texts keeps
 * it as it is, so `"007"` and `no` stay texts; a number must be written as JSON writes it.
 */
export function typedValue(
  view: SchemaView,
  nodes: readonly SchemaNode[],
  text: string,
): TypedValue {
  const branches = nodes.flatMap((node) => view.branchesOf(node));
  if (branches.length === 0) return { value: text };
  const isConstant = branches.some((branch) => constantsOf(branch).includes(text));
  if (isConstant || takesAnyText(view, nodes)) return { value: text };

  const types = branches.flatMap((branch) => typesOf(branch));
  const value = parseScalar(text);
  const isTaken =
    (typeof value === "number" &&
      (types.includes("number") || (types.includes("integer") && Number.isInteger(value)))) ||
    (typeof value === "boolean" && types.includes("boolean")) ||
    (value === null && types.includes("null"));
  return isTaken ? { value } : { expected: describeExpected(view, nodes) };
}

function parseScalar(text: string): JsonValue | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "number" || typeof value === "boolean" || value === null
      ? value
      : undefined;
  } catch {
    return undefined;
  }
}
