import type { LexicalToken, TextRange } from "@callsheet/core";
import { scalarContent } from "../node-text.ts";
import { columnOf, type CursorLine } from "./cursor-line.ts";

/** A place for a key or a value: what a completion takes the place of, and what stands around. */
export interface Slot {
  readonly kind: "slot";
  /** What stands under the cursor, inside its quotes; of no length where nothing does. */
  readonly range: TextRange;
  /** The same with its quotes. */
  readonly outer: TextRange;
  readonly quote: Quote | null;
  readonly after: "line-start" | "dash" | "colon" | "bracket";
  /** The blanks that are missing before it. */
  readonly gap: string;
  readonly hasColon: boolean;
  /** Set where another entry follows inside of brackets without a comma before it. */
  readonly needsComma: boolean;
  /** Where a comma is missing before it; `null` where none is. */
  readonly commaBefore: number | null;
  /** Whether nothing follows on the line. */
  readonly endsLine: boolean;
  /** The ends of the lines above that seem to be keys whose colon is not typed yet. */
  readonly openKeys: readonly number[];
}

/** The quotes around a slot. */
export interface Quote {
  readonly mark: "'" | '"';
  /** Whether the one at the end is missing. */
  readonly isOpen: boolean;
}

/** What of a slot is not the same for most of them. */
type SlotParts = Pick<Slot, "after"> & Partial<Slot>;

/** A slot where nothing stands yet. */
export function emptySlot(offset: number, parts: SlotParts): Slot {
  return slotOf({ start: offset, end: offset }, parts);
}

/** A slot for a text without quotes; `null` for several words, which are no name and no constant. */
export function plainSlot(text: string, range: TextRange, parts: SlotParts): Slot | null {
  const written = text.slice(range.start, range.end);
  return /\s/.test(written) && !written.startsWith("${") ? null : slotOf(range, parts);
}

/** A slot for what stands in quotes; `null` where the offset isn't between them, and in long texts. */
export function quotedSlot(
  text: string,
  line: CursorLine,
  token: LexicalToken,
  offset: number,
  parts: SlotParts,
): Slot | null {
  const { kind, range: outer } = token;
  if (outer.start < line.range.start || offset <= outer.start) return null;
  if (kind !== "single-quoted" && kind !== "double-quoted") return null;
  const mark = kind === "single-quoted" ? "'" : '"';
  const scalar = { kind: "scalar", value: null, anchor: null, style: kind, range: outer } as const;
  const content = scalarContent(text, scalar);
  if (content !== null && outer.end <= line.range.end) {
    const isInside = content.start <= offset && offset <= content.end;
    return isInside
      ? slotOf(content, { ...parts, gap: "", outer, quote: { mark, isOpen: false } })
      : null;
  }
  // Where something else than the end of a value follows, the quote that was found is another one.
  const isWhole = content !== null && /^[ \t]*(?:[,:\]}#\r\n]|$)/.test(text.slice(outer.end));
  if (isWhole || offset > line.range.end) return null;
  const rest = text.slice(offset, line.range.end);
  const bracket = line.flowBase === null ? -1 : rest.search(/[,\]}]/);
  const end = offset + (bracket < 0 ? rest.trimEnd().length : bracket);
  const range = { start: outer.start + 1, end };
  const quote = { mark, isOpen: true } as const;
  return slotOf(range, { ...parts, gap: "", outer: { start: outer.start, end }, quote });
}

/** The offset at which a line's part of a token ends, without the blanks at its end. */
export function endOnLine(text: string, line: CursorLine, { range }: LexicalToken): number {
  const end = Math.min(range.end, line.range.end);
  return range.start + text.slice(range.start, end).trimEnd().length;
}

/** Whether only blanks and dashes stand before an offset on its line. */
export function leadsLine(text: string, offset: number): boolean {
  return /^[ \t]*(?:-[ \t]+)*$/.test(text.slice(offset - columnOf(text, offset), offset));
}

function slotOf(range: TextRange, parts: SlotParts): Slot {
  return {
    kind: "slot",
    range,
    outer: range,
    quote: null,
    gap: "",
    hasColon: false,
    needsComma: false,
    commaBefore: null,
    endsLine: true,
    openKeys: [],
    ...parts,
  };
}
