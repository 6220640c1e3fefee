import { TextDocument } from "vscode-languageserver-textdocument";
import {
  InsertTextFormat,
  InsertTextMode,
  type CompletionItem,
  type CompletionItemDefaults,
  type CompletionList,
  type Range,
} from "vscode-languageserver-protocol";

import { snippetText } from "./snippet-text.ts";

/** A completion as its user sees it, and the text that accepting it makes. */
export interface Offer {
  readonly label: string;
  readonly text: string;
}

type Item = CompletionItem & Pick<CompletionItemDefaults, "editRange">;

/** What counts as a word of YAML in Red Hat's extension. */
const word = /"(?:[^\\"]*(?:\\.)?)*"?|[^\s{}[\],:]+/g;
const tab = "  ";

/** What a list offers at a UTF-16 offset in a text. */
export function offersOf(list: CompletionList, text: string, offset: number): Offer[] {
  const document = TextDocument.create("file:///text", "yaml", 1, text);
  return list.items.map((item) => ({
    label: item.label,
    text: accept(document, offset, { ...list.itemDefaults, ...item }),
  }));
}

/** The text after an item was accepted, as VS Code leaves it when it replaces whole words. */
function accept(document: TextDocument, offset: number, item: Item): string {
  const range = rangeOf(document, offset, item);
  const { textEdit, textEditText, insertText, label, additionalTextEdits = [] } = item;
  const written = textEdit?.newText ?? (item.editRange && textEditText) ?? insertText ?? label;
  const plain = item.insertTextFormat === InsertTextFormat.Snippet ? snippetText(written) : written;
  const adjusted =
    item.insertTextMode === InsertTextMode.asIs
      ? plain
      : indented(plain, leadingSpace(document, range));
  const newText = adjusted.replace(/\r?\n/g, lineEnd(document));
  return TextDocument.applyEdits(document, [{ range, newText }, ...additionalTextEdits]);
}

function rangeOf(document: TextDocument, offset: number, { textEdit, editRange }: Item): Range {
  const given = textEdit ?? editRange;
  if (given === undefined) return wordAt(document, offset);
  if ("replace" in given) return given.replace;
  return "range" in given ? given.range : given;
}

function wordAt(document: TextDocument, offset: number): Range {
  const { line, character } = document.positionAt(offset);
  const text = document.getText({
    start: { line, character: 0 },
    end: { line: line + 1, character: 0 },
  });
  const match = [...text.matchAll(word)].find(
    ({ index, 0: { length } }) => index <= character && character <= index + length,
  );
  const start = match?.index ?? character;
  const end = start + (match?.[0].length ?? 0);
  return { start: { line, character: start }, end: { line, character: end } };
}

/** The white space in front of a range, with which VS Code begins every further line. */
function leadingSpace(document: TextDocument, { start }: Range): string {
  const before = document.getText({ start: { line: start.line, character: 0 }, end: start });
  return /^[ \t]*/.exec(before)?.[0] ?? "";
}

function indented(text: string, indentation: string): string {
  const lines = text
    .split("\n")
    .map((line) => line.replace(/^[ \t]+/, (space) => space.replaceAll("\t", tab)));
  return lines.join(`\n${indentation}`);
}

function lineEnd(document: TextDocument): string {
  return document.getText().includes("\r\n") ? "\r\n" : "\n";
}
