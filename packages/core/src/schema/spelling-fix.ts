import type { JsonValue } from "../json-value.ts";
import type { PointerFix } from "../report.ts";
import type { SchemaNode } from "./schema-node.ts";
import { constantsOf, typesOf, type SchemaView } from "./schema-view.ts";
import { typedValue } from "./typed-value.ts";

/** A value where another is expected, and what is known of the place. */
export interface MisspeltValue {
  readonly view: SchemaView;
  readonly nodes: readonly SchemaNode[];
  readonly pointer: string;
  readonly value: JsonValue | undefined;
  /** `null` where the value is written in the file itself. */
  readonly alias: string | null;
}

/** What other YAML readers take for a boolean. */
const booleanWords: Readonly<Record<string, boolean>> = {
  yes: true,
  on: true,
  y: true,
  no: false,
  off: false,
  n: false,
};

/**
 * The fix for a value that is right but for how it is written: quotes that are missing or too
 * many, a word for a boolean, an item without its list. `null` for any other value.
 */
export function spellingFix(misspelt: MisspeltValue): PointerFix | null {
  const { pointer, value, alias } = misspelt;
  if (alias !== null) return null;
  if (typeof value === "string") return unquotingFix(misspelt, value) ?? listFix(misspelt, value);
  const isScalar = typeof value === "number" || typeof value === "boolean";
  if (!isScalar || !takesText(misspelt, String(value))) return null;
  return { title: "Put it in quotes", kind: "safe", edits: [{ op: "quote", pointer }] };
}

/** Whether a place takes a text that is on no list; where it has a pattern, one that fits. */
function takesText({ view, nodes }: MisspeltValue, text: string): boolean {
  return nodes
    .flatMap((node) => view.branchesOf(node))
    .filter((branch) => typesOf(branch).includes("string") && constantsOf(branch).length === 0)
    .some(({ pattern }) => pattern === undefined || new RegExp(pattern, "u").test(text));
}

function unquotingFix({ view, nodes, pointer }: MisspeltValue, value: string): PointerFix | null {
  const typed = typedValue(view, nodes, value);
  if ("value" in typed && typed.value !== value) {
    const edits = [{ op: "write", pointer, text: value }] as const;
    return { title: "Remove the quotes", kind: "suggestion", edits };
  }
  const word = booleanWords[value.toLowerCase()];
  const types = nodes.flatMap((node) => view.branchesOf(node)).flatMap((branch) => typesOf(branch));
  if (word === undefined || !types.includes("boolean")) return null;
  const edits = [{ op: "write", pointer, text: String(word) }] as const;
  return { title: `Write \`${String(word)}\``, kind: "suggestion", edits };
}

function listFix({ view, nodes, pointer }: MisspeltValue, value: string): PointerFix | null {
  const items = nodes
    .flatMap((node) => view.branchesOf(node))
    .flatMap(({ items: item }) => item ?? []);
  const isItem = items.some((item) =>
    view.branchesFor(item, value).some((branch) => {
      const constants = constantsOf(branch);
      return constants.length === 0 || constants.includes(value);
    }),
  );
  if (!isItem) return null;
  return {
    title: "Put it in a list",
    kind: "suggestion",
    edits: [{ op: "set", pointer, value: [value] }],
  };
}
