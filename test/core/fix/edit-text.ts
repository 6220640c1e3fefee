import { applyEdits, parseSession, type Fix } from "@callsheet/core";
// Rules alone say fixes as pointer edits, so the way in is not a public one.
import { textFix } from "../../../packages/core/src/fix/pointer-edits.ts";
import type { PointerEdit } from "../../../packages/core/src/report.ts";

export type { PointerEdit };

/** The fix that a rule gets for these edits; `null` when it can't be made. */
export function fixFor(text: string, edits: readonly PointerEdit[]): Fix | null {
  const document = parseSession(text, { uri: "test.realtime.yaml" });
  return textFix(document, { title: "Edit", kind: "safe", edits });
}

/** The text after a fix of these edits; `null` when the fix can't be made. */
export function editText(text: string, edits: readonly PointerEdit[]): string | null {
  const fix = fixFor(text, edits);
  return fix === null ? null : applyEdits(text, fix.edits);
}
