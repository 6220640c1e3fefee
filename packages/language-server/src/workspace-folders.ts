import {
  DidChangeWorkspaceFoldersNotification,
  type Connection,
  type InitializeParams,
} from "vscode-languageserver";

/** Keeps up with the folders of the workspace; gives their URIs. */
export function followWorkspaceFolders(
  connection: Connection,
  params: InitializeParams,
): () => readonly string[] {
  const uris = new Set(params.workspaceFolders?.map(({ uri }) => uri) ?? rootOf(params));
  connection.onNotification(DidChangeWorkspaceFoldersNotification.type, ({ event }) => {
    for (const { uri } of event.removed) uris.delete(uri);
    for (const { uri } of event.added) uris.add(uri);
  });
  return () => [...uris];
}

/** What editors name that know one folder only. */
function rootOf(params: { readonly rootUri: string | null }): string[] {
  return params.rootUri ? [params.rootUri] : [];
}
