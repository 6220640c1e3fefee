import type { FormattingOptions, Range, TextEdit } from "vscode-languageserver-types";
import type { SessionModel } from "../session-model.ts";
import { toTextEdit } from "../to-lsp/text-edit.ts";
import { jsonEdits } from "./json-layout.ts";
import { yamlEdits } from "./yaml-layout.ts";

/**
 * The edits that lay a document out, in the order of the text; none where it is laid out already or
 * can't be read. They change white space alone, and none that is a part of a value.
 *
 * - Lines are indented by `tabSize` spaces; a `.json` file by tabs too, if `insertSpaces` is off.
 *   Comments go with the lines that they are about, block scalars with their keys.
 * - Whether lists are deeper than their keys, and whether braces and brackets have spaces inside,
 *   is what most of the document does. So is the line break.
 * - No line ends in blanks, and at most one blank line stands between two others. The text ends in
 *   one line break, unless `insertFinalNewline` or `trimFinalNewlines` are off.
 *
 * With `range` no edit reaches out of it, and blocks that do keep their indentation.
 */
export function getFormattingEdits(
  { session, text, uri, positions }: SessionModel,
  options: FormattingOptions,
  range?: Range,
): TextEdit[] {
  if (session.value === undefined || unlikeLines.test(text)) return [];
  const within = range === undefined ? { start: 0, end: text.length } : positions.offsetsOf(range);
  const usable = { ...options, tabSize: usableTabSize(options.tabSize) };
  const isJson = /\.json$/i.test(uri);
  const edits =
    (isJson ? jsonEdits(text, usable, within) : null) ?? yamlEdits(text, usable, within);
  return edits.map((edit) => toTextEdit(edit, positions));
}

/**
 * What the parser takes for something else than it looks like: a lone carriage return ends no line,
 * and blanks behind a byte order mark indent nothing.
 */
const unlikeLines = /\r(?!\n)|^\uFEFF[ \t]/;

const defaultTabSize = 2;
const largestTabSize = 16;

function usableTabSize(tabSize: number): number {
  const isUsable = Number.isInteger(tabSize) && tabSize >= 1 && tabSize <= largestTabSize;
  return isUsable ? tabSize : defaultTabSize;
}
