import type { CodeLens, DocumentUri, Range } from "vscode-languageserver-types";

/** A lens that runs a command of the editor on a document. */
export function toCodeLens(
  { title, command }: { readonly title: string; readonly command: string },
  uri: DocumentUri,
  range: Range,
): CodeLens {
  return { range, command: { title, command, arguments: [uri] } };
}
