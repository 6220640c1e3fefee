import type { SessionModel } from "@callsheet/language-service";
import {
  InsertReplaceEdit,
  type CompletionItem,
  type CompletionList,
  type Position,
  type Range,
} from "vscode-languageserver-types";

/** What the protocol forbids in the items of a list at a position; none where all is right. */
export function rangeProblems(
  model: SessionModel,
  position: Position,
  { items }: CompletionList,
): string[] {
  return items.flatMap((item) =>
    problemsOf(model, position, item).map((problem) => `\`${item.label}\`: ${problem}`),
  );
}

function problemsOf(model: SessionModel, position: Position, item: CompletionItem): string[] {
  const { textEdit, additionalTextEdits = [] } = item;
  if (textEdit === undefined) return ["no edit"];
  const [insert, replace] = InsertReplaceEdit.is(textEdit)
    ? [textEdit.insert, textEdit.replace]
    : [textEdit.range, textEdit.range];
  const written = model.positions.offsetsOf(replace);
  const isCovered = (range: Range): boolean =>
    model.positions.offsetsOf(range).end <= written.start;
  return [
    ...[insert, replace].flatMap((range) => rangeProblem(model, position, range) ?? []),
    ...(startsAlike(insert, replace) ? [] : ["inserts into what it does not replace"]),
    ...(additionalTextEdits.every(({ range }) => isCovered(range)) ? [] : ["edits overlap"]),
    ...(/\r(?!\n)/.test(textEdit.newText) ? ["a lone carriage return"] : []),
  ];
}

function rangeProblem(
  { text, positions }: SessionModel,
  position: Position,
  range: Range,
): string | null {
  const { start, end } = positions.offsetsOf(range);
  const isExact =
    isSame(positions.positionAt(start), range.start) &&
    isSame(positions.positionAt(end), range.end);
  if (!isExact) return "is not in the text";
  if (/[\r\n]/.test(text.slice(start, end))) return "goes over lines";
  const at = positions.offsetAt(position);
  return start <= at && at <= end ? null : "is not around the cursor";
}

function startsAlike(insert: Range, replace: Range): boolean {
  return isSame(insert.start, replace.start) && insert.end.character <= replace.end.character;
}

function isSame(a: Position, b: Position): boolean {
  return a.line === b.line && a.character === b.character;
}
