import { columnOf } from "./cursor-line.ts";
import type { Slot } from "./slot.ts";

/**
 * A slot on a blank line, moved to where something can stand: lines that follow deeper would become
 * the value of what is put before them, so it goes beside them; before an item goes an item. `null`
 * where nothing can stand.
 */
export function settledSlot(text: string, slot: Slot): Slot | null {
  const isBlank = slot.range.start === slot.range.end && slot.quote === null;
  if (!isBlank || slot.after === "colon" || slot.after === "bracket") return slot;
  const below = lineBelow(text, slot.range.end);
  const column = columnOf(text, slot.range.start);
  if (below === null || below.column < column) return slot;
  if (slot.after === "dash") return below.column > column + slot.gap.length ? null : slot;
  const indent = " ".repeat(below.column - column);
  return below.isItem ? { ...slot, after: "dash", gap: `${indent}- ` } : { ...slot, gap: indent };
}

/** The first line below that holds more than a comment. */
export interface LineBelow {
  readonly column: number;
  readonly isItem: boolean;
}

/** Looks for the first line below an offset's that is neither blank nor comment; `null` for none. */
export function lineBelow(text: string, offset: number): LineBelow | null {
  const content = /\n([ \t]*)(?![ \t\r\n#])/g;
  content.lastIndex = text.indexOf("\n", offset);
  const found = content.lastIndex < 0 ? null : content.exec(text);
  if (found === null || found.index + found[0].length === text.length) return null;
  const [line, indent = ""] = found;
  const isItem = /^-(?=[ \t\r\n]|$)/.test(text.slice(found.index + line.length).slice(0, 2));
  return { column: indent.length, isItem };
}
