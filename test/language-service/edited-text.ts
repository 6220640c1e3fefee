import { TextDocument } from "vscode-languageserver-textdocument";
import { TextDocumentEdit, type TextEdit, type WorkspaceEdit } from "vscode-languageserver-types";

/** A text after an edit, as an editor makes it. Throws when the edit is not of this document alone. */
export function editedText(
  { uri, text }: { readonly uri: string; readonly text: string },
  edit: WorkspaceEdit | undefined,
): string {
  const changed = Object.entries(editsByUri(edit ?? {}));
  const [[edited, edits] = ["", []], ...others] = changed;
  if (edited !== uri || others.length > 0) {
    throw new Error(`The edit is of ${changed.map(([name]) => name).join(" and ") || "nothing"}.`);
  }
  return TextDocument.applyEdits(TextDocument.create(uri, "realtime-session", 0, text), edits);
}

function editsByUri({ changes, documentChanges = [] }: WorkspaceEdit): Record<string, TextEdit[]> {
  const versioned = documentChanges.filter((change) => TextDocumentEdit.is(change));
  return {
    ...changes,
    ...Object.fromEntries(
      versioned.map(({ textDocument, edits }) => [
        textDocument.uri,
        edits.filter((edit) => "newText" in edit),
      ]),
    ),
  };
}
