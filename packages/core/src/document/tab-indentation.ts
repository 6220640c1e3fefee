import { builtInFinding } from "../built-in-rules.ts";
import type { Finding, TextEdit } from "../finding.ts";
import { createLineIndex, type LineIndex } from "../text-range.ts";

const spacesForTab = "  ";

/**
 * One finding for the tabs that indent lines, at the first of them; `null` when none of the
 * offsets, where the parser stopped, is on a line that a tab indents. The fix writes two spaces
 * for each tab, on those lines and on the ones that follow them without a break.
 */
export function tabIndentationFinding(text: string, offsets: readonly number[]): Finding | null {
  const edits = tabEdits(text, offsets);
  const [first] = edits;
  if (first === undefined) return null;
  const tab = text.indexOf("\t", first.range.start);
  return builtInFinding({
    rule: "yaml-syntax",
    message: "A tab indents this line, which YAML does not allow. Indent with spaces.",
    pointer: "",
    range: { start: tab, end: tab + 1 },
    fixes: [{ title: "Indent with spaces", kind: "safe", edits }],
  });
}

function tabEdits(text: string, offsets: readonly number[]): TextEdit[] {
  const lines = createLineIndex(text);
  const broken = new Set(offsets.map((offset) => lines.positionAt(offset).line));
  const edits: TextEdit[] = [];
  let inside = false;
  for (let line = 1; line <= lines.lineCount; line++) {
    const edit = tabEdit(text, lines, line);
    inside = edit !== null && (inside || broken.has(line));
    if (inside && edit !== null) edits.push(edit);
  }
  return edits;
}

function tabEdit(text: string, lines: LineIndex, line: number): TextEdit | null {
  const range = lines.lineRange(line);
  if (range === null) return null;
  const [indent = ""] = /^[ \t]*/.exec(text.slice(range.start, range.end)) ?? [];
  if (!indent.includes("\t")) return null;
  return {
    range: { start: range.start, end: range.start + indent.length },
    newText: indent.replaceAll("\t", spacesForTab),
  };
}
