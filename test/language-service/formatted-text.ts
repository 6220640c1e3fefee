import { getFormattingEdits } from "@callsheet/language-service";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { FormattingOptions, Range, TextEdit } from "vscode-languageserver-types";
import { openText, sessionUri } from "./open-session.ts";

interface Formatting {
  readonly options?: Partial<FormattingOptions>;
  readonly range?: Range | undefined;
  readonly uri?: string;
}

/** The edits that format a text, by default with two spaces. */
export function formattingEdits(text: string, formatting: Formatting = {}): TextEdit[] {
  const { options, range, uri = sessionUri } = formatting;
  const whole: FormattingOptions = { tabSize: 2, insertSpaces: true, ...options };
  return getFormattingEdits(openText(text, { uri }), whole, range);
}

/** A text once it is formatted. */
export function formatText(text: string, formatting: Formatting = {}): string {
  const { uri = sessionUri } = formatting;
  const document = TextDocument.create(uri, "realtime-session", 1, text);
  return TextDocument.applyEdits(document, formattingEdits(text, formatting));
}
