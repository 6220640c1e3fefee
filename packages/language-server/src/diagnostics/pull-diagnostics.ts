import {
  DocumentDiagnosticReportKind,
  type Connection,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
} from "vscode-languageserver";
import { answering } from "../answer.ts";
import type { EditorMessages } from "../editor-messages.ts";
import type { OpenSession, OpenSessions } from "../open-sessions.ts";
import type { DiagnosticsReporter } from "./diagnostics-reporter.ts";
import type { SessionCheck } from "./session-check.ts";

/** Answers an editor that fetches diagnostics when it wants them. */
export function answerDiagnostics(
  connection: Connection,
  messages: EditorMessages,
  sessions: OpenSessions,
  check: SessionCheck,
): DiagnosticsReporter {
  /** Names the diagnostics of a session; no restarted server uses a name again. */
  const resultIds = new WeakMap<OpenSession, string>();
  let lastId = Date.now();
  const resultIdOf = (session: OpenSession): string => {
    const known = resultIds.get(session) ?? String(++lastId);
    resultIds.set(session, known);
    return known;
  };

  const report = async (uri: string, previousId?: string): Promise<DocumentDiagnosticReport> => {
    await check.ready;
    const session = sessions.get(uri);
    if (session === null) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
    const resultId = resultIdOf(session);
    if (resultId === previousId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
    const items = await check.diagnose(session);
    return sessions.isCurrent(session)
      ? { kind: DocumentDiagnosticReportKind.Full, resultId, items }
      : report(uri, previousId);
  };
  connection.languages.diagnostics.on(
    answering(messages, ({ textDocument, previousResultId }: DocumentDiagnosticParams) =>
      report(textDocument.uri, previousResultId),
    ),
  );
  return {
    // The editor asks again by itself.
    changed() {},
    closed() {},
    outdated: () => messages.refreshDiagnostics(),
  };
}
