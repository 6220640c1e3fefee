import {
  asCode,
  constantsOf,
  defaultOf,
  describeExpected,
  describeLength,
  inlineValue,
  isObject,
  lastSegment,
  parentPointer,
  quoteValue,
  type JsonValue,
  type SchemaNode,
  type SchemaView,
} from "@callsheet/core";
import type { Cursor } from "../cursor.ts";
import { paragraph, type MarkupBlock } from "../markup.ts";
import type { HoveredPlace } from "./hovered-place.ts";

/** How many of the values that a place takes are told. */
const mostValues = 10;

/** What the schema says of a place: what it takes, what that means, and what holds without it. */
export function schemaDocs(view: SchemaView, { cursor, nodes }: HoveredPlace): MarkupBlock[] {
  if (nodes.length === 0) return [];
  const branches = nodes.flatMap((node) => view.branchesOf(node));
  const length = branches.map(describeLength).find((words) => words !== "");
  const bounds = length === undefined ? "" : ` (${length})`;
  const texts = [
    ...nodes.map((node) => meaningOf(view, node)),
    ...nodes.map(deprecationWords),
    ...nodes.map(defaultWords),
  ];
  return [
    paragraph(`${nameOf(cursor)}: ${describeExpected(view, nodes)}${bounds}`),
    ...[...new Set(texts)].flatMap((text) => (text === null ? [] : paragraph(text))),
    ...valueList(branches),
  ];
}

/** The constants of a branch with what the schema says of them; none that it says nothing of. */
export function constantDocs(branch: SchemaNode): { value: JsonValue; markdown: string }[] {
  return constantsOf(branch).flatMap((value, index) => {
    const ofConst = branch.const === undefined ? undefined : branch.markdownDescription;
    const words = branch.markdownEnumDescriptions?.[index] ?? ofConst;
    if (words === undefined) return [];
    const name = asCode(value);
    return { value, markdown: words.startsWith(name) ? words : `${name}: ${words}` };
  });
}

function nameOf({ pointer, member }: Cursor): string {
  if (member !== null) return quoteValue(member.name);
  const index = lastSegment(pointer);
  const list = lastSegment(parentPointer(pointer));
  const place = list === null ? "the list" : quoteValue(list);
  return index === null ? "The session" : `Item ${Number(index) + 1} of ${place}`;
}

/** What a place means, whatever it holds; constants are told one by one. */
function meaningOf(view: SchemaView, node: SchemaNode): string | null {
  if (node.const !== undefined) return null;
  const [branch, ...others] = view.branchesOf(node);
  const shared = others.length === 0 ? branch?.markdownDescription : undefined;
  return node.markdownDescription ?? shared ?? null;
}

function deprecationWords({ deprecationMessage }: SchemaNode): string | null {
  return deprecationMessage === undefined ? null : `**Deprecated.** ${deprecationMessage}`;
}

function defaultWords(node: SchemaNode): string | null {
  const value = defaultOf(node);
  const isTold = value !== undefined && !(isObject(value) && Object.keys(value).length === 0);
  return isTold ? `Default: ${asCode(inlineValue(value))}` : null;
}

function valueList(branches: readonly SchemaNode[]): MarkupBlock[] {
  const items = branches.flatMap(constantDocs).map(({ markdown }) => markdown);
  if (items.length === 0) return [];
  const more = items.length - mostValues;
  const told = more > 0 ? [...items.slice(0, mostValues), `… and ${more} more`] : items;
  return [{ kind: "list", items: told }];
}
