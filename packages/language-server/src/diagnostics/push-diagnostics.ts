import type { Diagnostic } from "vscode-languageserver";
import type { EditorMessages } from "../editor-messages.ts";
import type { OpenSessions } from "../open-sessions.ts";
import type { DiagnosticsReporter } from "./diagnostics-reporter.ts";
import type { SessionCheck } from "./session-check.ts";

/** Milliseconds that a check may take to be repeated at every keystroke. */
const quick = 10;
/** Milliseconds in which editors ask for what they show beside the cursor, which goes first. */
const shortestPause = 2;
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
  const last = new Map<string, Report>();

  const reportNow = async (uri: string): Promise<void> => {
    pauses.delete(uri);
    await check.ready;
    const session = sessions.get(uri);
    if (session === null) return;
    const start = performance.now();
    const diagnostics = await check.diagnose(session);
    const cost = performance.now() - start;
    if (!sessions.isCurrent(session)) return;
    const { version } = session;
    const report = { version, diagnostics, cost };
    const isNews = !saysTheSame(last.get(uri), report);
    last.set(uri, report);
    if (isNews) messages.publish({ uri, diagnostics, ...(withVersions && { version }) });
  };
  const reportSafely = (uri: string): void => {
    reportNow(uri).catch(messages.log);
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
      const cost = last.get(uri)?.cost ?? 0;
      reportAfter(uri, cost <= quick ? shortestPause : Math.min(cost, longestPause));
    },
    closed(uri) {
      cancel(uri);
      last.delete(uri);
      messages.publish({ uri, diagnostics: [] });
    },
    outdated(uris) {
      // What changes a file often does so in several steps.
      for (const uri of uris) reportAfter(uri, longestPause);
    },
  };
}

/** What an editor was sent of a document. */
interface Report {
  readonly version: number;
  readonly diagnostics: readonly Diagnostic[];
  /** How many milliseconds it took to find that out. */
  readonly cost: number;
}

/** Whether a report about the same text adds nothing. */
function saysTheSame(before: Report | undefined, now: Report): boolean {
  return (
    before?.version === now.version &&
    JSON.stringify(before.diagnostics) === JSON.stringify(now.diagnostics)
  );
}
