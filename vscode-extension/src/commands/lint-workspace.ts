import {
  CancellationTokenSource,
  commands,
  ProgressLocation,
  TabInputText,
  window,
  workspace,
  type Diagnostic,
  type DiagnosticCollection,
  type Disposable,
  type Progress,
  type Uri,
} from "vscode";
import { DocumentDiagnosticRequest, vsdiag, type BaseLanguageClient } from "vscode-languageclient";
import { startClient } from "../client-lifecycle.ts";
import { knownFiles } from "../session-files.ts";

/**
 * Registers the command that checks all session files of the workspace and lists what it finds.
 *
 * The client itself asks for the findings of files in tabs only. It shares `findings` with this
 * command: once a file is shown, it takes over.
 */
export function registerLintWorkspace(
  client: BaseLanguageClient,
  findings: DiagnosticCollection,
): Disposable[] {
  const watcher = workspace.createFileSystemWatcher(knownFiles, true);
  const checkAgain = (file: Uri): void => {
    if (findings.has(file) && !isInTab(file)) void check(client, file, findings);
  };
  return [
    watcher,
    watcher.onDidChange(checkAgain),
    watcher.onDidDelete((file) => findings.delete(file)),
    commands.registerCommand("callsheet.lintWorkspace", async () => {
      await window.withProgress(
        { location: ProgressLocation.Window, title: "Callsheet" },
        (progress) => checkAll(client, findings, progress),
      );
      await commands.executeCommand("workbench.actions.view.problems");
    }),
  ];
}

async function checkAll(
  client: BaseLanguageClient,
  findings: DiagnosticCollection,
  progress: Progress<{ message: string }>,
): Promise<void> {
  if (!(await startClient(client))) return;
  const files = await workspace.findFiles(knownFiles, "**/node_modules/**");
  for (const [index, file] of files.entries()) {
    progress.report({ message: `checking ${index + 1} of ${files.length} session files` });
    if (!isInTab(file)) await check(client, file, findings);
  }
}

/** Keeps what the server finds in a file. One that can't be read is told of in the log. */
async function check(
  client: BaseLanguageClient,
  file: Uri,
  findings: DiagnosticCollection,
): Promise<void> {
  try {
    findings.set(file, await diagnose(client, file));
  } catch (error) {
    client.error(`${file.toString()} can't be checked.`, error);
  }
}

/** Opens a file without showing it, so that the server reads it, and asks what is wrong with it. */
async function diagnose(client: BaseLanguageClient, file: Uri): Promise<Diagnostic[]> {
  const document = await workspace.openTextDocument(file);
  const provider = client.getFeature(DocumentDiagnosticRequest.method).getProvider(document);
  const { token } = new CancellationTokenSource();
  const report = await provider?.diagnostics.provideDiagnostics(document, undefined, token);
  return report?.kind === vsdiag.DocumentDiagnosticReportKind.full ? report.items : [];
}

function isInTab(file: Uri): boolean {
  return window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .some(({ input }) => input instanceof TabInputText && input.uri.toString() === file.toString());
}
