import {
  languages,
  Uri,
  window,
  workspace,
  type Diagnostic,
  type Position,
  type TextDocument,
} from "vscode";

/** Shows a file of the workspace. */
export async function show(path: string): Promise<TextDocument> {
  const document = await workspace.openTextDocument(fileUri(path));
  await window.showTextDocument(document);
  return document;
}

export function fileUri(path: string): Uri {
  const [folder] = workspace.workspaceFolders ?? [];
  if (folder === undefined) throw new Error("No folder is open.");
  return Uri.joinPath(folder.uri, path);
}

/** The place before the first occurrence of a text. */
export function positionOf(document: TextDocument, text: string): Position {
  const offset = document.getText().indexOf(text);
  if (offset < 0) throw new Error(`There is no ${text}.`);
  return document.positionAt(offset);
}

/** What is found in a file, once something is. */
export async function diagnosticsOf(uri: Uri): Promise<Diagnostic[]> {
  for (;;) {
    const found = languages.getDiagnostics(uri);
    if (found.length > 0) return found;
    await nextDiagnostics();
  }
}

/** Waits until some file's diagnostics change. */
export function nextDiagnostics(): Promise<void> {
  return new Promise((resolve) => {
    const listener = languages.onDidChangeDiagnostics(() => {
      listener.dispose();
      resolve();
    });
  });
}

/** The text after the next change, which `act` brings about. */
export async function textAfter(document: TextDocument, act: () => unknown): Promise<string> {
  const changed = new Promise<void>((resolve) => {
    const listener = workspace.onDidChangeTextDocument((event) => {
      if (event.document !== document || event.contentChanges.length === 0) return;
      listener.dispose();
      resolve();
    });
  });
  await act();
  await changed;
  return document.getText();
}
