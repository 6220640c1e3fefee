import {
  isObject,
  isSameValue,
  lastSegment,
  parentPointer,
  readSource,
  type JsonObject,
  type JsonValue,
} from "@callsheet/core";
import { CompletionItemKind, type CompletionItem } from "vscode-languageserver-types";
import schema from "../../../schemas/session.schema.json" with { type: "json" };
import { expandSnippet } from "./expand-snippet.ts";
import type { ValueChange } from "./value-changes.ts";

/**
 * What is wrong with how an item changed a document's value; `null` where the value that it offers
 * is in one place, and all else is as it was.
 */
export function effectProblem(
  item: CompletionItem,
  changes: readonly ValueChange[],
): string | null {
  if (changes.length === 0) return null;
  const isRight = isEffectOf(item, withoutRepetitions(changes));
  return isRight ? null : `\`${item.label}\` changes ${JSON.stringify(changes)}`;
}

function isEffectOf(item: CompletionItem, changes: readonly ValueChange[]): boolean {
  const { label, kind } = item;
  const [change, ...more] = changes;
  const after = onlyItem(change?.after);
  switch (kind) {
    case CompletionItemKind.Property:
      return isKeyAdded(label, changes);
    case CompletionItemKind.EnumMember:
      return more.length === 0 && after === label;
    case CompletionItemKind.Field:
      return (more.length === 0 && after === label) || isKeyAdded(label, changes);
    case CompletionItemKind.Value:
      return more.length === 0 && typeof after !== "string" && JSON.stringify(after) === label;
    case CompletionItemKind.Variable:
    case CompletionItemKind.File:
    case CompletionItemKind.Folder:
      return more.length === 0 && after === label;
    case CompletionItemKind.Reference:
      return more.length === 0 && after !== null;
    case CompletionItemKind.Function:
      return more.length === 0 && isObject(after) && isNamed(after, label.split(" ").at(-1));
    case CompletionItemKind.Snippet:
      return isStarterAdded(label, changes);
    default:
      return false;
  }
}

/** A key alone in what was nothing, beside others, or in place of another one whose value it has. */
function isKeyAdded(label: string, changes: readonly ValueChange[]): boolean {
  const [change] = changes;
  if (change === undefined || changes.length > 2) return false;
  const added = changes.find(
    ({ pointer, before }) => before === undefined && lastSegment(pointer) === label,
  );
  if (added === undefined) {
    const after = onlyItem(change.after);
    const wasNothing = change.before === null || change.before === undefined;
    return changes.length === 1 && wasNothing && isObject(after) && Object.hasOwn(after, label);
  }
  return changes.every(
    ({ pointer, before, after }) =>
      pointer === added.pointer ||
      (parentPointer(pointer) === parentPointer(added.pointer) &&
        after === undefined &&
        before !== undefined &&
        isSameValue(before, added.after ?? null)),
  );
}

/** The whole value of a starter, or its members in one mapping. */
function isStarterAdded(label: string, changes: readonly ValueChange[]): boolean {
  const parents = new Set(changes.map(({ pointer }) => parentPointer(pointer)));
  const [change, ...more] = changes;
  if (parents.size !== 1 || change === undefined) return false;
  const bodies = starters.get(label);
  const whole = onlyItem(change.after);
  // What the schema has no starter for begins with the keys that it must have.
  if (bodies === undefined) return more.length === 0 && isObject(whole);
  const members = Object.fromEntries(
    changes.map(({ pointer, after }) => [lastSegment(pointer) ?? "", after ?? null]),
  );
  return bodies.some((body) =>
    [whole, change.after ?? null, members].some((value) => isSameValue(value, body)),
  );
}

/** The only item of a list; any other value as it is. */
function onlyItem(value: JsonValue | undefined): JsonValue {
  if (!Array.isArray(value)) return value ?? null;
  return value.length === 1 ? (value[0] ?? null) : value;
}

function isNamed({ name, server_label: label }: JsonObject, expected: string | undefined): boolean {
  return (name ?? label) === expected;
}

/** What aliases repeat changes in several places at once. */
function withoutRepetitions(changes: readonly ValueChange[]): ValueChange[] {
  const seen = new Set<string>();
  return changes.filter(({ pointer, before, after }) => {
    const change = JSON.stringify([lastSegment(pointer), before ?? "-", after ?? "-"]);
    const isNew = !seen.has(change);
    seen.add(change);
    return isNew;
  });
}

/** The bodies of the schema's starters by their labels. */
const starters = new Map<string, JsonValue[]>();

const { value: wholeSchema = null } = readSource(JSON.stringify(schema), { uri: "" });
collectStarters(wholeSchema);

function collectStarters(node: JsonValue): void {
  if (Array.isArray(node)) {
    node.forEach(collectStarters);
  } else if (isObject(node)) {
    for (const snippet of Array.isArray(node["defaultSnippets"]) ? node["defaultSnippets"] : []) {
      if (!isObject(snippet)) continue;
      const { label } = snippet;
      if (typeof label !== "string") throw new Error("A starter has no label.");
      starters.set(label, [...(starters.get(label) ?? []), expanded(snippet["body"] ?? null)]);
    }
    for (const inner of Object.values(node)) collectStarters(inner ?? null);
  }
}

function expanded(body: JsonValue): JsonValue {
  if (typeof body === "string") return expandSnippet(body);
  if (Array.isArray(body)) return body.map(expanded);
  if (!isObject(body)) return body;
  return Object.fromEntries(
    Object.entries(body).map(([key, value]) => [expandSnippet(key), expanded(value ?? null)]),
  );
}
