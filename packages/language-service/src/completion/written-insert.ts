import { isDeep, type Draft, type DraftMember } from "./draft.ts";
import { emptyStop, type InsertText } from "./insert-text.ts";
import type { Layout } from "./layout.ts";
import {
  inlineMembers,
  inlineText,
  insideQuotes,
  jsonLines,
  lineBreak,
  memberLines,
  nestedLines,
  scalarText,
} from "./written-draft.ts";

/** What is written for a candidate, and whether in place of the quotes around the slot too. */
export interface WrittenInsert {
  readonly insert: InsertText;
  readonly replacesQuotes: boolean;
}

/** A value at a place for one; `null` where it can't be written, as a number in quotes. */
export function valueInsert(draft: Draft, layout: Layout): WrittenInsert | null {
  const { quote, lead, tail, column, style } = layout;
  if (quote !== null) {
    if (draft.kind !== "text") return null;
    const insert = [...insideQuotes(draft.text, quote.mark), tail];
    return { insert, replacesQuotes: false };
  }
  const breaks = layout.mayBreak && style === "block" && isDeep(draft);
  const insert = breaks
    ? nestedLines(draft, layout, column)
    : [lead, ...inlineText(draft, style), tail];
  return { insert, replacesQuotes: false };
}

/** Members as the first ones of a mapping; `null` where there is no room for them. */
export function membersInsert(
  members: readonly DraftMember[],
  layout: Layout,
): WrittenInsert | null {
  const { lead, tail, column, style, quote, mayBreak } = layout;
  if (quote !== null || (style === "block" && !mayBreak)) return null;
  const written =
    style === "block"
      ? memberLines(members, layout, column)
      : inlineMembers(members, style).flatMap((member, index) =>
          index === 0 ? member : [", ", ...member],
        );
  return { insert: [lead, ...written, tail], replacesQuotes: false };
}

/** A whole file of JSON. */
export function fileInsert(draft: Draft, layout: Layout): WrittenInsert {
  return { insert: jsonLines(draft, layout, 0), replacesQuotes: false };
}

/** What a key's value will be, as far as it shows in what is written behind the key. */
export type Follow =
  | { readonly kind: "mapping" | "mappings" | "list" | "text" | "open" }
  /** The only value that there is. */
  | { readonly kind: "value"; readonly text: InsertText }
  /** A value that holds anyway, to be typed over. */
  | { readonly kind: "default"; readonly text: string }
  | { readonly kind: "choice"; readonly choices: readonly string[] };

/** A key at a place for one, with the beginning of its value unless a colon stands there already. */
export function keyInsert(
  name: string,
  follow: Follow,
  layout: Layout,
  hasColon: boolean,
): WrittenInsert {
  const { quote, lead, tail, style } = layout;
  if (hasColon) {
    const key = quote === null ? scalarText([name], style) : insideQuotes([name], quote.mark);
    return { insert: [lead, ...key], replacesQuotes: false };
  }
  const behind = [":", ...followText(follow, layout)];
  const isStopped = behind.some((piece) => typeof piece !== "string");
  // The cursor belongs before what is written at the end.
  const stop = tail === "" || isStopped || !layout.hasStops ? [] : [emptyStop(1)];
  const end = [...behind, ...stop, tail.replace(/^["']/, "")];
  if (quote?.isOpen === true) {
    return {
      insert: [...insideQuotes([name], quote.mark), quote.mark, ...end],
      replacesQuotes: false,
    };
  }
  if (quote !== null) {
    const { mark } = quote;
    return { insert: [mark, ...insideQuotes([name], mark), mark, ...end], replacesQuotes: true };
  }
  return { insert: [lead, ...scalarText([name], style), ...end], replacesQuotes: false };
}

function followText(follow: Follow, layout: Layout): InsertText {
  const { style, column, step, listStep, mayBreak, hasStops } = layout;
  const inBlock = style === "block";
  switch (follow.kind) {
    case "value":
      return [" ", ...follow.text];
    case "choice": {
      const [text = ""] = follow.choices;
      return [" ", { stop: 1, text, plain: "", choices: follow.choices }];
    }
    case "default":
      return [" ", { stop: 1, text: follow.text, plain: "" }];
    case "mapping":
      if (inBlock) return mayBreak ? [lineBreak(column + step)] : [" "];
      return style === "json" && hasStops ? [" {", emptyStop(1), "}"] : [" "];
    case "mappings":
      if (inBlock && mayBreak) return [lineBreak(column + listStep), "- "];
      return style === "json" && hasStops ? [" [", emptyStop(1), "]"] : [" "];
    case "list":
      return hasStops ? [" [", emptyStop(1), "]"] : [" "];
    case "text":
      return style === "json" && hasStops ? [' "', emptyStop(1), '"'] : [" "];
    case "open":
      return [" "];
  }
}
