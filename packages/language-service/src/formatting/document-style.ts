import type { BlockLevel } from "./block-levels.ts";
import { closesFlow, type VisibleToken } from "./visible-tokens.ts";

/** What a document chooses by itself, which formatting makes it keep to. */
export interface DocumentStyle {
  readonly lineBreak: "\n" | "\r\n";
  /** Whether lists are deeper than their keys; they are where the document has no clear choice. */
  readonly indentsLists: boolean;
  /** What stands inside of braces and brackets: `{ a: b }` and `[a, b]` without a clear choice. */
  readonly bracePadding: Padding;
  readonly bracketPadding: Padding;
}

type Padding = "" | " ";

/** Reads the choices that most of a document follows. */
export function styleOf(
  text: string,
  tokens: readonly VisibleToken[],
  levels: readonly BlockLevel[],
): DocumentStyle {
  const lists = levels.filter(({ opening }) => opening === "list-below-key");
  const isIndented = ({ column, parent }: BlockLevel): boolean => column > (parent?.column ?? 0);
  return {
    lineBreak: prevailingLineBreak(text),
    indentsLists: isMostly(lists.map(isIndented)) ?? true,
    bracePadding: paddingOf(tokens, "flow-mapping-start") ?? " ",
    bracketPadding: paddingOf(tokens, "flow-list-start") ?? "",
  };
}

/** The line break that most lines end with. */
export function prevailingLineBreak(text: string): DocumentStyle["lineBreak"] {
  const breaks = text.match(/\r?\n/g) ?? [];
  return isMostly(breaks.map((lineBreak) => lineBreak.length > 1)) === true ? "\r\n" : "\n";
}

function paddingOf(
  tokens: readonly VisibleToken[],
  opener: "flow-mapping-start" | "flow-list-start",
): Padding | null {
  const choices = tokens.flatMap(({ kind, range }, index) => {
    const next = tokens[index + 1];
    if (kind !== opener || next === undefined || next.leads) return [];
    return closesFlow(next.kind) || next.kind === "comment" ? [] : [next.range.start > range.end];
  });
  const isPadded = isMostly(choices);
  return isPadded === null ? null : isPadded ? " " : "";
}

/** What more than half of the choices are; `null` where neither is. */
function isMostly(choices: readonly boolean[]): boolean | null {
  const yes = choices.filter(Boolean).length;
  const no = choices.length - yes;
  return yes === no ? null : yes > no;
}
