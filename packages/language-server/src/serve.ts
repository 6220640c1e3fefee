import {
  createSessionModel,
  emptyContext,
  everyFeature,
  getDiagnostics,
} from "@callsheet/language-service";
import { TextDocuments, TextDocumentSyncKind, type Connection } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";

/** Answers an editor at the other end of a connection until it says goodbye. */
export function serve(connection: Connection): void {
  const documents = new TextDocuments(TextDocument);
  connection.onInitialize(() => ({
    capabilities: { textDocumentSync: TextDocumentSyncKind.Incremental },
  }));
  documents.onDidChangeContent(({ document }) => {
    const model = createSessionModel(document, emptyContext);
    const diagnostics = getDiagnostics(model, everyFeature);
    void connection.sendDiagnostics({ uri: document.uri, version: document.version, diagnostics });
  });
  documents.listen(connection);
  connection.listen();
}
