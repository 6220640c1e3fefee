import { isCollection, isMap, isScalar, stringify, visit, type Node } from "yaml";
import { isObject, type JsonObject, type JsonValue } from "../json-value.ts";
import type { ScalarStyle } from "../document/yaml-scalar.ts";
import type { YamlTree } from "../document/yaml-tree.ts";
import { columnOf, shiftLines } from "./block-text.ts";
import type { ParsedText } from "./member.ts";

/** How flow collections are written: as JSON, or with plain keys and strings where they can be. */
export type FlowStyle = "json" | "yaml";

/** The style that a value inside a collection is written in; `null` stands for the document. */
export function flowStyleOf(document: ParsedText, collection: Node | null): FlowStyle {
  const root = document.tree.contents;
  return isJson(root, document.uri) || isJson(collection, "") ? "json" : "yaml";
}

function isJson(node: Node | null, uri: string): boolean {
  if (!isCollection(node) || node.flow !== true) return false;
  const firstKey = isMap(node) ? node.items[0]?.key : undefined;
  if (firstKey === undefined) return uri.endsWith(".json");
  return isScalar(firstKey) && firstKey.type === "QUOTE_DOUBLE";
}

/** A value on one line, as it may stand anywhere. */
export function flowText(value: JsonValue, style: FlowStyle): string {
  if (Array.isArray(value)) return `[${value.map((item) => flowText(item, style)).join(", ")}]`;
  if (isObject(value)) return flowMapText(membersText(value, style), style);
  return typeof value === "string" ? stringText(value, style) : JSON.stringify(value);
}

/** The text of a flow mapping around the text of its members. */
export function flowMapText(members: string, style: FlowStyle): string {
  if (members === "") return "{}";
  return style === "json" ? `{${members}}` : `{ ${members} }`;
}

/** The text of a flow member put under keys, from the outermost on. */
export function flowUnderKeys(keys: readonly string[], member: string, style: FlowStyle): string {
  return keys.reduceRight(
    (inner, key) => `${stringText(key, style)}: ${flowMapText(inner, style)}`,
    member,
  );
}

/** A string or a key on one line, as it may stand anywhere. */
export function stringText(text: string, style: FlowStyle): string {
  // Commas and brackets end a plain scalar in a flow collection, where this may stand.
  if (style === "json" || /[,[\]{}\r\n]/.test(text)) return JSON.stringify(text);
  return plainWord.test(text) ? text : stringify(text, oneLineForm).trimEnd();
}

/** A string or a key on one line, as it may stand outside of brackets. */
export function blockStringText(text: string): string {
  if (plainWord.test(text)) return text;
  return /[\r\n]/.test(text) ? JSON.stringify(text) : stringify(text, oneLineForm).trimEnd();
}

/** What nobody reads as anything but text: words that are no truth value, not null and no exponent. */
const plainWord = /^(?!(?:y|yes|n|no|on|off|true|false|null|e-?\d+)$)[a-z][\w.-]*$/i;

/** Writes a text with the quotes of a scalar's style, where it has some. */
export function inScalarStyle(quotes: ScalarStyle, text: string, style: FlowStyle): string {
  if (quotes === "double-quoted") return JSON.stringify(text);
  if (quotes !== "single-quoted" || /[\r\n]/.test(text)) return stringText(text, style);
  return `'${text.replaceAll("'", "''")}'`;
}

/** A member as lines of a block mapping at column 0, without a line break at the end. */
export function blockText(key: string, value: JsonValue, indent: number): string {
  const form = { ...yamlForm, indent };
  const lines = stringify({ [key]: value }, form);
  // Such a scalar would take in the blank lines that follow it.
  const keepsBlankLines = /[|>]\d?\+\n/.test(lines);
  return (
    keepsBlankLines ? stringify({ [key]: value }, { ...oneLineForm, indent }) : lines
  ).trimEnd();
}

/** Lines of a member at column 0 put under keys, from the outermost on. */
export function underKeys(keys: readonly string[], lines: string, indent: number): string {
  return keys.reduceRight((inner, key) => {
    const margin = " ".repeat(indent);
    return `${stringText(key, "yaml")}:\n${margin}${shiftLines(inner, indent)}`;
  }, lines);
}

function membersText(object: JsonObject, style: FlowStyle): string {
  return Object.entries(object)
    .flatMap(([key, value]) =>
      value === undefined ? [] : `${stringText(key, style)}: ${flowText(value, style)}`,
    )
    .join(", ");
}

// Quoted are also texts like `no` that older readers of YAML take for something else.
const yamlForm = {
  schema: "core",
  compat: "yaml-1.1",
  lineWidth: 0,
  aliasDuplicateObjects: false,
} as const;

/** Also texts like `...` stand in quotes then, and not below a `|`. */
const oneLineForm = { ...yamlForm, blockQuote: false } as const;

const usualIndent = 2;

/** By how many columns a document indents its nested mappings. */
export function indentStep({ text, tree }: { text: string; tree: YamlTree }): number {
  let step = usualIndent;
  visit(tree.contents, {
    Pair(_, { key, value }) {
      if (!isMap(value) || value.flow === true || !isScalar(key)) return undefined;
      const by = columnOf(text, value.range?.[0] ?? 0) - columnOf(text, key.range?.[0] ?? 0);
      // Behind an anchor a key stands further to the right than what it holds.
      if (by < 1) return undefined;
      step = by;
      return visit.BREAK;
    },
  });
  return step;
}
