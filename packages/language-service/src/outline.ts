import {
  maskSecrets,
  toolNameKeys,
  type SyntaxMapping,
  type SyntaxMember,
  type SyntaxNode,
  type TextRange,
} from "@callsheet/core";
import { nodeAt } from "./cursor.ts";
import { endingModels } from "./ending-models.ts";
import { followed } from "./names/named-thing.ts";
import { readTool, type WrittenTool } from "./names/tools.ts";
import { scalarContent, wholeMember, wholeNode } from "./node-text.ts";
import type { SessionModel } from "./session-model.ts";

/** A part of a document that one may want to jump to. */
export interface OutlineEntry {
  /** Not empty. */
  readonly name: string;
  readonly kind: OutlineKind;
  /** A few words about it; `null` where there are none. */
  readonly detail: string | null;
  readonly isDeprecated: boolean;
  readonly range: TextRange;
  /** What to jump to, within `range`. */
  readonly selection: TextRange;
  readonly children: readonly OutlineEntry[];
}

/** A tool of a type, an argument of a function, or the kind of a value. */
export type OutlineKind =
  "function" | "mcp" | "argument" | "mapping" | "list" | "string" | "number" | "boolean" | "null";

/**
 * The outline of a document: its members with those below them, and its tools by their names. A
 * function has its arguments below it. Plain values in lists are left out.
 */
export function outlineOf(model: SessionModel): OutlineEntry[] {
  const { text, syntax } = model;
  const source = { text, ending: new Set<SyntaxNode>(endingModels(model)) };
  if (syntax?.kind !== "mapping") return entriesIn(source, syntax);
  return syntax.members.flatMap((member) => {
    const { name, value } = member;
    const children =
      name === "tools" && value?.kind === "list"
        ? value.items.map((item, index) => toolEntry(source, item, index))
        : entriesIn(source, value);
    return memberEntry(source, member, children) ?? [];
  });
}

interface Source {
  readonly text: string;
  readonly ending: ReadonlySet<SyntaxNode>;
}

type Entries = readonly (OutlineEntry | null)[];

function entriesIn(source: Source, node: SyntaxNode | null): OutlineEntry[] {
  if (node?.kind === "list") {
    return compact(node.items.map((item, index) => itemEntry(source, item, index)));
  }
  if (node?.kind !== "mapping") return [];
  return compact(
    node.members.map((member) => memberEntry(source, member, entriesIn(source, member.value))),
  );
}

function memberEntry(
  { text, ending }: Source,
  member: SyntaxMember,
  children: Entries,
): OutlineEntry | null {
  const { name, key, value } = member;
  const range = wholeMember(text, member);
  if (range === null) return null;
  return {
    name: nameText(name),
    kind: outlineKind(value),
    detail: valueText(text, range, value),
    isDeprecated: value !== null && ending.has(value),
    range,
    selection: key === null ? range : wholeNode(text, key),
    children: compact(children),
  };
}

function itemEntry(source: Source, item: SyntaxNode | null, index: number): OutlineEntry | null {
  if (item?.kind !== "mapping" && item?.kind !== "list") return null;
  const range = wholeNode(source.text, item);
  const children = entriesIn(source, item);
  const name = `[${index}]`;
  const facts = { kind: outlineKind(item), detail: null, isDeprecated: false };
  return { name, ...facts, range, selection: range, children };
}

function toolEntry(source: Source, item: SyntaxNode | null, index: number): OutlineEntry | null {
  const tool = readTool(item);
  if (item === null || tool === null) return itemEntry(source, item, index);
  const { mapping, type, name } = tool;
  const range = wholeNode(source.text, item);
  const typeText = textAt(mapping, "type");
  const nameSaid = saidBy(name);
  // A name that is missing has no place, and that of an alias is elsewhere.
  const nameNode = item === mapping && nameSaid !== null ? name : null;
  return {
    name: nameText(nameSaid ?? typeText ?? `[${index}]`),
    kind: type ?? "mapping",
    detail: shortened(textAt(mapping, "description") ?? typeText ?? ""),
    isDeprecated: false,
    range,
    selection: nameNode === null ? range : wholeNode(source.text, nameNode),
    children: item === mapping ? toolChildren(source, tool) : [],
  };
}

/** The arguments of a function; of another tool what is not in its own entry. */
function toolChildren(source: Source, { mapping, type }: WrittenTool): OutlineEntry[] {
  if (type === "function") return argumentEntries(source, nodeAt(mapping, ["parameters"]));
  const own = ["type", ...(type === null ? [] : [toolNameKeys[type]])];
  return compact(
    mapping.members
      .filter(({ name }) => !own.includes(name))
      .map((member) => memberEntry(source, member, entriesIn(source, member.value))),
  );
}

function argumentEntries(source: Source, schema: SyntaxNode | null): OutlineEntry[] {
  const properties = schema?.kind === "mapping" ? nodeAt(schema, ["properties"]) : null;
  if (properties?.kind !== "mapping") return [];
  return properties.members.flatMap((member) => {
    const entry = memberEntry(source, member, argumentEntries(source, member.value));
    return entry === null ? [] : { ...entry, kind: "argument", detail: schemaType(member.value) };
  });
}

/** The type that a schema names; `null` where it names none or several. */
function schemaType(schema: SyntaxNode | null): string | null {
  return schema?.kind === "mapping" ? textAt(schema, "type") : null;
}

function outlineKind(node: SyntaxNode | null): OutlineKind {
  const said = followed(node);
  if (said?.kind === "mapping" || said?.kind === "list") return said.kind;
  const type = typeof (said?.kind === "scalar" ? said.value : null);
  return type === "string" || type === "number" || type === "boolean" ? type : "null";
}

function textAt(mapping: SyntaxMapping, key: string): string | null {
  return saidBy(nodeAt(mapping, [key]));
}

function saidBy(node: SyntaxNode | null): string | null {
  const said = followed(node);
  return said?.kind === "scalar" && typeof said.value === "string" ? said.value : null;
}

/** A scalar as it is written, but for credentials; these go by their keys, so the member is read. */
function valueText(text: string, { start }: TextRange, value: SyntaxNode | null): string | null {
  if (value?.kind !== "scalar") return null;
  const content = scalarContent(text, value) ?? value.range;
  const end = Math.min(content.end, content.start + longestRead);
  return shortened(maskSecrets(text.slice(start, end)).slice(content.start - start));
}

const longestDetail = 60;
const longestRead = 4 * longestDetail;

/** The first words of a text on one line; `null` where it has none. */
function shortened(text: string): string | null {
  const line = text.slice(0, longestRead).replaceAll(/\s+/g, " ").trim();
  const characters = Array.from(line);
  if (characters.length <= longestDetail) return line === "" ? null : line;
  return `${characters.slice(0, longestDetail - 1).join("")}…`;
}

/** Editors refuse an entry without a name. */
function nameText(name: string): string {
  return shortened(name) ?? '""';
}

function compact(entries: Entries): OutlineEntry[] {
  return entries.filter((entry) => entry !== null);
}
