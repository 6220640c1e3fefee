import type { SyntaxMapping } from "@callsheet/core";
import type { PlacedMapping } from "./placed-mappings.ts";

/**
 * Where the hint of a mapping goes: behind it where it is on one line, else behind what begins it,
 * which is its key, its brace or, in a list, its `type`. `null` where there is no such place.
 */
export function hintOffset(text: string, { mapping, key }: PlacedMapping): number | null {
  const { start, end } = mapping.range;
  if (mapping.isFlow) {
    const isOneLine = !/[\r\n]/.test(text.slice(start, end));
    return isOneLine ? end : start + 1;
  }
  if (key === null) return endOfTag(mapping);
  const colon = text.indexOf(":", key.range.end);
  if (colon < 0 || colon >= start) return null;
  // Anchors stand between the colon and the mapping.
  const [behindKey = ""] = /^:(?:[ \t]+[&!]\S+)*/.exec(text.slice(colon, start)) ?? [];
  return colon + behindKey.length;
}

/** Behind the `type` of a mapping; `null` where that is no word. */
function endOfTag({ members }: SyntaxMapping): number | null {
  const value = members.findLast(({ name }) => name === "type")?.value ?? null;
  return value?.kind === "scalar" || value?.kind === "alias" ? value.range.end : null;
}
