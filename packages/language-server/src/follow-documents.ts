import {
  DidChangeWatchedFilesNotification,
  TextDocuments,
  type Connection,
} from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { reportConfigs } from "./diagnostics/config-reports.ts";
import { answerDiagnostics } from "./diagnostics/pull-diagnostics.ts";
import { pushDiagnostics } from "./diagnostics/push-diagnostics.ts";
import { createSessionCheck } from "./diagnostics/session-check.ts";
import type { Editor } from "./editor.ts";
import { createOpenSessions, type OpenSessions } from "./open-sessions.ts";
import { isSessionDocument } from "./session-documents.ts";
import type { CreateSurroundings } from "./surroundings.ts";

/**
 * Keeps up with the documents that are open in an editor and with all that they are judged by, and
 * brings it their diagnostics.
 */
export function followDocuments(
  editor: Editor,
  createSurroundings: CreateSurroundings,
): OpenSessions {
  const { connection, client, protocol, settings, messages } = editor;
  const documents = new TextDocuments(TextDocument);
  const surroundings = createSurroundings({
    trusted: editor.options.trusted,
    workspaceFolders: editor.workspaceFolders,
    openTexts: () => documents.all(),
    onChange: protocol.watchesFiles ? null : (uri) => outdate(sessions.affectedBy(uri)),
  });
  const sessions = createOpenSessions(documents, surroundings, settings.current);
  const configs = reportConfigs(messages, client);
  const check = createSessionCheck(settings, client, configs);
  const reporter = protocol.pullsDiagnostics
    ? answerDiagnostics(connection, messages, sessions, check)
    : pushDiagnostics(messages, sessions, check, protocol.diagnosticVersions);

  /** The text of these sessions has changed, or that of a document that they include. */
  const update = (uris: readonly string[]): void => {
    for (const uri of uris) sessions.outdate(uri);
    for (const uri of uris) reporter.changed(uri);
  };
  /** Something else has changed that these sessions are judged by. */
  const outdate = (uris: readonly string[]): void => {
    if (uris.length === 0) return;
    for (const uri of uris) sessions.outdate(uri);
    reporter.outdated(uris);
    messages.refreshDecorations();
  };
  documents.onDidChangeContent(({ document: { uri, languageId } }) => {
    const own = isSessionDocument({ uri, languageId }) ? [uri] : [];
    update([...own, ...sessions.affectedBy(uri)]);
  });
  documents.onDidClose(({ document: { uri, languageId } }) => {
    update(sessions.affectedBy(uri));
    if (!isSessionDocument({ uri, languageId })) return;
    sessions.forget(uri);
    configs.used(uri, null);
    reporter.closed(uri);
  });
  documents.listen(connection);
  connection.onDidChangeWatchedFiles(({ changes }) =>
    outdate([...new Set(changes.flatMap(({ uri }) => sessions.affectedBy(uri)))]),
  );
  settings.onChange(() => outdate(sessions.uris()));
  connection.onInitialized(() => {
    settings.start();
    if (protocol.watchesFiles) watchFiles(connection, surroundings.watchedFiles);
  });
  return sessions;
}

function watchFiles({ client }: Connection, globs: readonly string[]): void {
  if (globs.length === 0) return;
  const watchers = globs.map((globPattern) => ({ globPattern }));
  client.register(DidChangeWatchedFilesNotification.type, { watchers }).catch(() => {});
}
