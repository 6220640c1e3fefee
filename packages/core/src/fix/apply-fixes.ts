import type { Finding, Fix, TextEdit } from "../finding.ts";
import type { TextRange } from "../text-range.ts";

/**
 * Applies to each finding its first fix of the kinds that are asked for; only `safe` ones unless
 * told otherwise. A fix that meets an earlier one is left for the next round, and findings in
 * included files are left alone.
 */
export function applyFixes(
  text: string,
  findings: readonly Finding[],
  kinds: readonly Fix["kind"][] = ["safe"],
): string {
  return applyEdits(text, fixEdits(findings, kinds));
}

/** The edits that `applyFixes` makes, in the order of the text; they don't overlap. */
export function fixEdits(
  findings: readonly Finding[],
  kinds: readonly Fix["kind"][],
): readonly TextEdit[] {
  const taken: TextEdit[] = [];
  for (const { fixes, uri } of findings) {
    const fix = fixes.find(({ kind }) => kinds.includes(kind));
    if (uri === undefined && fix !== undefined) takeFix(fix, taken);
  }
  return taken;
}

/** A fix can bring another finding to light; this many rounds end any quarrel between two fixes. */
const mostRounds = 10;

/**
 * Applies fixes round after round until they change nothing. `findingsOf` finds what is to be fixed
 * in a text. Gives the text at last, and what is found in it.
 */
export function fixInRounds(
  original: string,
  findingsOf: (text: string) => readonly Finding[],
  kinds: readonly Fix["kind"][] = ["safe"],
): { readonly text: string; readonly findings: readonly Finding[] } {
  let text = original;
  let findings = findingsOf(text);
  for (let round = 0; round < mostRounds; round++) {
    const fixed = applyFixes(text, findings, kinds);
    if (fixed === text) break;
    text = fixed;
    findings = findingsOf(text);
  }
  return { text, findings };
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

/**
 * Adds a fix's edits to those taken, which are kept in the order of the text. Tells whether it did:
 * a fix that meets one of them is left out.
 */
export function takeFix({ edits }: Fix, taken: TextEdit[]): boolean {
  if (!edits.every(({ range }) => isFree(range, taken))) return false;
  for (const edit of edits) taken.splice(indexAt(edit.range.start, taken), 0, edit);
  return true;
}

function isFree(range: TextRange, taken: readonly TextEdit[]): boolean {
  const index = indexAt(range.start, taken);
  return [taken[index - 1], taken[index]].every(
    (other) => other === undefined || !meet(range, other.range),
  );
}

/** Whether two edits touch the same text. An insertion meets what it borders on, too. */
function meet(a: TextRange, b: TextRange): boolean {
  const isInsertion = a.start === a.end || b.start === b.end;
  return isInsertion ? a.start <= b.end && b.start <= a.end : a.start < b.end && b.start < a.end;
}

/** The index of the first edit that begins at an offset or behind it. */
function indexAt(offset: number, edits: readonly TextEdit[]): number {
  let low = 0;
  let high = edits.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((edits[middle]?.range.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
