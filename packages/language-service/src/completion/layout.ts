import type { SyntaxNode } from "@callsheet/core";
import { oncePerVersion } from "../per-version.ts";
import type { SessionModel } from "../session-model.ts";
import type { CursorPlace } from "./cursor-place.ts";
import type { Place } from "../place/place.ts";
import type { Probe } from "./probe.ts";
import { lineBelow } from "./settled-slot.ts";
import type { Quote, Slot } from "./slot.ts";

/** How a completion is written at its place. */
export interface Layout {
  /** In lines, in brackets, or in the brackets and quotes of JSON. */
  readonly style: "block" | "flow" | "json";
  /** The quotes that stand around it already. */
  readonly quote: Quote | null;
  /** What comes before it, in the same line. */
  readonly lead: string;
  /** What comes after it: a quote, a comma. */
  readonly tail: string;
  /** The column of the keys around it or, for a value, of its own key or item. */
  readonly column: number;
  /** By how many columns mappings are indented, and lists below their keys. */
  readonly step: number;
  readonly listStep: number;
  /** Whether there is room for lines. */
  readonly mayBreak: boolean;
  /** Whether the editor goes over places. */
  readonly hasStops: boolean;
}

/** The layout for a place in a slot. */
export function layoutFor(cursor: CursorPlace, place: Place): Layout {
  const { model, client, text, slot, probe } = cursor;
  const style = isJson(model, probe, place) ? "json" : place.isFlow ? "flow" : "block";
  return {
    ...indentationOf(model),
    style,
    quote: slot.quote,
    lead: place.lead,
    tail: tailOf(text, slot),
    column: place.column,
    mayBreak: style === "block" && slot.endsLine && !hasLinesBelow(probe, slot, place),
    hasStops: client.snippets,
  };
}

/** Whether a document is written as JSON by its name, or its brackets by the quotes of their keys. */
function isJson({ uri }: SessionModel, { root, at }: Probe, { steps, isFlow }: Place): boolean {
  if (isJsonFile(uri)) return true;
  const around = [root, ...steps.map(({ parent }) => parent)];
  return isFlow && around.some((node) => hasJsonKeys(node, at));
}

export function isJsonFile(uri: string): boolean {
  return /\.json$/i.test(uri);
}

function hasJsonKeys(node: SyntaxNode, at: number): boolean {
  if (node.kind !== "mapping" || !node.isFlow) return false;
  const key = node.members.find(
    (member) => member.key !== null && member.key.range.start !== at,
  )?.key;
  return key?.kind === "scalar" && key.style === "double-quoted";
}

function tailOf(text: string, { quote, needsComma, outer }: Slot): string {
  const comma = needsComma ? (/\s/.test(text.charAt(outer.end)) ? "," : ", ") : "";
  return (quote?.isOpen === true ? quote.mark : "") + comma;
}

/** Whether what is written takes the place of a key that has lines below it already. */
function hasLinesBelow({ text, at }: Probe, { range, after }: Slot, { column }: Place): boolean {
  if (range.start === range.end || after === "colon") return false;
  const below = lineBelow(text, at);
  return below !== null && (below.column > column || (below.isItem && below.column === column));
}

const usualStep = 2;

/** By how many columns a document indents, by the first lines that show it. */
const indentationOf = oncePerVersion(({ text }) => {
  const nested = /^[^\s#-][^\n]*:[ \t]*\r?\n( +)[^\s#-]/m.exec(text);
  const listed = /^( *)[^\s#-][^\n]*:[ \t]*\r?\n( *)-[ \t]/m.exec(text);
  const step = nested?.[1]?.length ?? usualStep;
  const listStep = listed === null ? step : (listed[2]?.length ?? 0) - (listed[1]?.length ?? 0);
  return { step, listStep: Math.max(0, listStep) };
});
