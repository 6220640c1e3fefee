import { readSource, type SourceDocument } from "../document/source-document.ts";
import type { Fix, TextEdit } from "../finding.ts";
import type { PointerEdit, PointerFix } from "../report.ts";
import { applyEdits } from "./apply-fixes.ts";
import { beforeBreak, lineStart, nextLine } from "./block-text.ts";
import type { ParsedText } from "./member.ts";
import { placeEdits } from "./place-edits.ts";

/** Turns a fix into edits of the text; `null` when one of its edits can't be made. */
export function textFix(document: SourceDocument, fix: PointerFix): Fix | null {
  const edits = areApart(fix.edits)
    ? editsAtOnce(document, fix.edits)
    : editsInTurn(document, fix.edits);
  return edits === null ? null : { title: fix.title, kind: fix.kind, edits: joinTouching(edits) };
}

/** Whether edits leave each other's places alone, so that all can be made in the text as it is. */
function areApart(edits: readonly PointerEdit[]): boolean {
  if (edits.length === 1) return true;
  return edits.every(
    (edit) =>
      staysInPlace(edit) &&
      edits.every((other) => edit === other || !`${other.pointer}/`.startsWith(`${edit.pointer}/`)),
  );
}

function staysInPlace({ op }: PointerEdit): boolean {
  return op === "set" || op === "quote" || op === "write";
}

function editsAtOnce(document: SourceDocument, edits: readonly PointerEdit[]): TextEdit[] | null {
  const parsed = parsedText(document);
  if (parsed === null) return null;
  const textEdits: TextEdit[] = [];
  for (const edit of edits) {
    const made = placeEdits(parsed, edit);
    if (made === null) return null;
    textEdits.push(...made);
  }
  return textEdits;
}

/** Makes each edit in the text that the ones before it left; what they come to is one edit. */
function editsInTurn(document: SourceDocument, edits: readonly PointerEdit[]): TextEdit[] | null {
  let current = document;
  for (const edit of edits) {
    const made = editsAtOnce(current, [edit]);
    if (made === null) return null;
    current = readSource(applyEdits(current.text, joinTouching(made)), document);
    if (current.value === undefined) return null;
  }
  return [difference(document.text, current.text)];
}

function parsedText({ uri, text, nodes: { tree } }: SourceDocument): ParsedText | null {
  return tree === null ? null : { uri, text, tree };
}

/** Edits in the order of the text, those that touch each other as one. */
function joinTouching(edits: readonly TextEdit[]): TextEdit[] {
  const joined: TextEdit[] = [];
  const ordered = [...edits].sort(
    (a, b) => a.range.start - b.range.start || a.range.end - b.range.end,
  );
  for (const edit of ordered) {
    const last = joined.at(-1);
    if (last === undefined || last.range.end < edit.range.start) joined.push(edit);
    else
      joined[joined.length - 1] = {
        range: { start: last.range.start, end: edit.range.end },
        newText: last.newText + edit.newText,
      };
  }
  return joined;
}

/**
 * The one edit between two texts. It covers whole lines and the break before them, so that it meets any other edit at the
 * same place, such as one that would make the same mapping once more.
 */
function difference(before: string, after: string): TextEdit {
  const shorter = Math.min(before.length, after.length);
  let same = 0;
  while (same < shorter && before[same] === after[same]) same++;
  const start = beforeBreak(before, lineStart(before, same));
  let tail = 0;
  while (tail < shorter - start && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  const last = before.length - tail;
  const end = lineStart(before, last) === last ? last : nextLine(before, last);
  return { range: { start, end }, newText: after.slice(start, after.length - before.length + end) };
}
