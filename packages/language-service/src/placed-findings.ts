import { parsePointer, type Finding, type TextRange } from "@callsheet/core";
import { nodeAt, touches } from "./cursor.ts";
import type { SessionModel } from "./session-model.ts";

/** A finding, and where the document shows it. */
export interface PlacedFinding {
  readonly finding: Finding;
  /**
   * UTF-16 offsets into the document, also for findings in included files: they are shown on the
   * reference that leads there. Empty only where the document holds no text.
   */
  readonly range: TextRange;
}

/** The findings of a document at their places in it. */
export function placedFindings(model: SessionModel): PlacedFinding[] {
  return model.findings.map((finding) => ({ finding, range: placeOf(model, finding) }));
}

/** Those that a range of the document, or a cursor in it, touches. */
export function placedFindingsAt(model: SessionModel, { start, end }: TextRange): PlacedFinding[] {
  return placedFindings(model).filter(
    ({ range }) => touches(range, start) || (start < range.start && range.start <= end),
  );
}

function placeOf(model: SessionModel, { uri, pointer, range }: Finding): TextRange {
  const place = uri === undefined ? range : referenceRange(model, pointer);
  return visibleRange(model.text, place);
}

/** Where a pointer into the session leaves the document: at the reference to another file. */
function referenceRange({ syntax }: SessionModel, pointer: string): TextRange {
  let node = syntax;
  for (const segment of parsePointer(pointer)) {
    const inner = nodeAt(node, [segment]);
    if (inner === null) break;
    node = inner;
  }
  return node?.range ?? { start: 0, end: 0 };
}

/** A range that can be seen: one of no length takes in the next character that is no space. */
function visibleRange(text: string, { start, end }: TextRange): TextRange {
  const next = start < end ? null : /^(\s*)(\S)/u.exec(text.slice(start));
  const [whole = "", blanks = ""] = next ?? [];
  return next === null
    ? { start, end }
    : { start: start + blanks.length, end: start + whole.length };
}
