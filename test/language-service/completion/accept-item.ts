import { applyEdits, type TextEdit } from "@callsheet/core";
import type { SessionModel } from "@callsheet/language-service";
import {
  InsertReplaceEdit,
  InsertTextFormat,
  InsertTextMode,
  type CompletionItem,
  type Range,
} from "vscode-languageserver-types";
import { expandSnippet } from "./expand-snippet.ts";

/** The text of a document after an item was taken, as an editor that replaces whole words leaves it. */
export function acceptItem({ text, positions }: SessionModel, item: CompletionItem): string {
  const { textEdit, insertTextFormat, insertTextMode, additionalTextEdits = [] } = item;
  if (textEdit === undefined) throw new Error(`\`${item.label}\` has no edit.`);
  const range = InsertReplaceEdit.is(textEdit) ? textEdit.replace : textEdit.range;
  const isSnippet = insertTextFormat === InsertTextFormat.Snippet;
  const written = isSnippet ? expandSnippet(textEdit.newText) : textEdit.newText;
  const { start } = positions.offsetsOf(range);
  const [indent = ""] =
    /^[ \t]*/.exec(text.slice(text.lastIndexOf("\n", start - 1) + 1, start)) ?? [];
  const isAdjusted = insertTextMode === InsertTextMode.adjustIndentation;
  const newText = isAdjusted ? written.replaceAll("\n", `\n${indent}`) : written;
  const edit = (at: Range, replacement: string): TextEdit => ({
    range: positions.offsetsOf(at),
    newText: replacement,
  });
  return applyEdits(text, [
    ...additionalTextEdits.map((additional) => edit(additional.range, additional.newText)),
    edit(range, newText),
  ]);
}
