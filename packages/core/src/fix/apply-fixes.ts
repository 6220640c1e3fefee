import type { Finding, Fix, TextEdit } from "../finding.ts";

/**
 * Applies to each finding its first fix of the kinds that are asked for; only `safe` ones unless
 * told otherwise. A fix that overlaps an earlier one is left for the next round, and findings in
 * included files are left alone.
 */
export function applyFixes(
  text: string,
  findings: readonly Finding[],
  kinds: readonly Fix["kind"][] = ["safe"],
): string {
  const taken: TextEdit[] = [];
  for (const { fixes, uri } of findings) {
    const fix = fixes.find(({ kind }) => kinds.includes(kind));
    if (uri === undefined && fix !== undefined && isFree(fix, taken)) taken.push(...fix.edits);
  }
  return applyEdits(text, taken);
}

/** Applies edits that don't overlap; ranges are those of the text before any edit. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let result = "";
  let position = 0;
  for (const { range, newText } of [...edits].sort((a, b) => a.range.start - b.range.start)) {
    result += text.slice(position, range.start) + newText;
    position = range.end;
  }
  return result + text.slice(position);
}

function isFree(fix: Fix, taken: readonly TextEdit[]): boolean {
  return fix.edits.every(({ range }) =>
    taken.every((other) => range.end <= other.range.start || other.range.end <= range.start),
  );
}
