import { blockStringText, stringText } from "@callsheet/core";
import { isDeep, type Draft, type DraftMember } from "./draft.ts";
import { mapText, textOf, type InsertText } from "./insert-text.ts";
import type { Layout } from "./layout.ts";

type Style = Layout["style"];
type LineLayout = Pick<Layout, "style" | "step" | "listStep">;

/** A value on one line. */
export function inlineText(draft: Draft, style: Style): InsertText {
  const inner = style === "json" ? "json" : "flow";
  switch (draft.kind) {
    case "text":
      return scalarText(draft.text, style);
    case "blank":
      return draft.text;
    case "constant":
      return [String(draft.value)];
    case "list":
      return [
        "[",
        ...joined(
          draft.items.map((item) => inlineText(item, inner)),
          ", ",
        ),
        "]",
      ];
    case "mapping": {
      const members = joined(inlineMembers(draft.members, inner), ", ");
      if (members.length === 0) return ["{}"];
      return inner === "json" ? ["{", ...members, "}"] : ["{ ", ...members, " }"];
    }
  }
}

/** The members of a mapping, each on one line. */
export function inlineMembers(members: readonly DraftMember[], style: Style): InsertText[] {
  return members.map(({ key, value }) => [
    ...scalarText(key, style),
    ": ",
    ...inlineText(value, style),
  ]);
}

/** The members of a mapping as lines whose keys stand in a column; the first line isn't indented. */
export function memberLines(
  members: readonly DraftMember[],
  layout: LineLayout,
  column: number,
): InsertText {
  const lines = members.map(({ key, value }): InsertText => {
    const start: InsertText = [...scalarText(key, layout.style), ":"];
    return isShort(value)
      ? [...start, " ", ...inlineText(value, layout.style)]
      : [...start, ...nestedLines(value, layout, column)];
  });
  return joined(lines, lineBreak(column));
}

/** A mapping or a list as lines below a key in a column; the line break before them included. */
export function nestedLines(draft: Draft, layout: LineLayout, column: number): InsertText {
  const inner = column + layout.step;
  if (draft.kind === "mapping") {
    return [lineBreak(inner), ...memberLines(draft.members, layout, inner)];
  }
  if (draft.kind !== "list") return [lineBreak(inner), ...inlineText(draft, layout.style)];
  const dash = column + layout.listStep;
  return draft.items.flatMap((item) => [lineBreak(dash), "- ", ...itemLines(item, layout, dash)]);
}

/** A mapping or a list as JSON on lines of its own; the first line isn't indented. */
export function jsonLines(draft: Draft, layout: LineLayout, column: number): InsertText {
  if (isShort(draft) || (draft.kind !== "mapping" && draft.kind !== "list")) {
    return inlineText(draft, "json");
  }
  const inner = column + layout.step;
  const [open, close, entries] =
    draft.kind === "list"
      ? ["[", "]", draft.items.map((item) => jsonLines(item, layout, inner))]
      : ["{", "}", jsonMemberLines(draft.members, layout, inner)];
  return [
    open + lineBreak(inner),
    ...joined(entries, `,${lineBreak(inner)}`),
    lineBreak(column),
    close,
  ];
}

/** A text or a key with the quotes that it needs. */
export function scalarText(text: InsertText, style: Style): InsertText {
  const plain = textOf(text);
  const written =
    style === "block"
      ? blockStringText(plain)
      : stringText(plain, style === "json" ? "json" : "yaml");
  if (written === plain) return text;
  const mark = written.startsWith("'") ? "'" : '"';
  return [mark, ...insideQuotes(text, mark), mark];
}

/** A text as it stands between quotes. */
export function insideQuotes(text: InsertText, mark: "'" | '"'): InsertText {
  return mapText(text, (part) =>
    mark === "'" ? part.replaceAll("'", "''") : JSON.stringify(part).slice(1, -1),
  );
}

/** A line break, and the blanks up to a column. */
export function lineBreak(column: number): string {
  return `\n${" ".repeat(column)}`;
}

function itemLines(item: Draft, layout: LineLayout, dash: number): InsertText {
  return item.kind === "mapping" && item.members.length > 0
    ? memberLines(item.members, layout, dash + 2)
    : inlineText(item, layout.style);
}

function jsonMemberLines(
  members: readonly DraftMember[],
  layout: LineLayout,
  column: number,
): InsertText[] {
  return members.map(({ key, value }) => [
    ...scalarText(key, "json"),
    ": ",
    ...jsonLines(value, layout, column),
  ]);
}

/** Whether a value is best written on the line of its key. */
function isShort(draft: Draft): boolean {
  if (draft.kind === "mapping") return draft.members.length === 0;
  return draft.kind !== "list" || !isDeep(draft);
}

function joined(parts: readonly InsertText[], separator: string): InsertText {
  return parts.flatMap((part, index) => (index === 0 ? part : [separator, ...part]));
}
