import type { EditorMessages } from "../editor-messages.ts";
import type { OpenSessions } from "../open-sessions.ts";
import type { DiagnosticsReporter } from "./diagnostics-reporter.ts";
import type { SessionCheck } from "./session-check.ts";

/** Milliseconds that a check may take to be repeated at every keystroke. */
const quick = 10;
/** The most milliseconds that pass between the last keystroke and a check. */
const longestPause = 50;

/** Sends diagnostics as soon as they are known, to an editor that doesn't ask for them. */
export function pushDiagnostics(
  messages: EditorMessages,
  sessions: OpenSessions,
  check: SessionCheck,
  withVersions: boolean,
): DiagnosticsReporter {
  const pauses = new Map<string, ReturnType<typeof setTimeout>>();
  /** How many milliseconds the last check of a document took. */
  const costs = new Map<string, number>();

  const report = async (uri: string): Promise<void> => {
    pauses.delete(uri);
    await check.ready;
    const session = sessions.get(uri);
    if (session === null) return;
    const start = performance.now();
    const diagnostics = await check.diagnose(session);
    costs.set(uri, performance.now() - start);
    if (!sessions.isCurrent(session)) return;
    messages.publish({ uri, diagnostics, ...(withVersions && { version: session.version }) });
  };
  const reportSafely = (uri: string): void => {
    report(uri).catch(messages.log);
  };
  const cancel = (uri: string): void => {
    clearTimeout(pauses.get(uri));
    pauses.delete(uri);
  };
  const reportAfter = (uri: string, pause: number): void => {
    cancel(uri);
    pauses.set(uri, setTimeout(reportSafely, pause, uri));
  };
  return {
    changed(uri) {
      cancel(uri);
      const cost = costs.get(uri) ?? 0;
      if (cost <= quick) reportSafely(uri);
      else reportAfter(uri, Math.min(cost, longestPause));
    },
    closed(uri) {
      cancel(uri);
      costs.delete(uri);
      messages.publish({ uri, diagnostics: [] });
    },
    outdated(uris) {
      // What changes a file often does so in several steps.
      for (const uri of uris) reportAfter(uri, longestPause);
    },
  };
}
