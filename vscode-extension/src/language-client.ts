import {
  commands,
  languages,
  window,
  workspace,
  type ExtensionContext,
  type LogOutputChannel,
} from "vscode";
import {
  RevealOutputChannelOn,
  ShowMessageNotification,
  type BaseLanguageClient,
  type LanguageClientOptions,
} from "vscode-languageclient";
import { restartClient, startClient } from "./client-lifecycle.ts";
import { registerCodeActionCommands } from "./commands/code-action-commands.ts";
import { registerLintWorkspace } from "./commands/lint-workspace.ts";
import { showLanguageStatus } from "./language-status.ts";
import { knownLanguages } from "./session-files.ts";

/** Makes a client whose server runs as this platform can. */
export type CreateClient = (options: LanguageClientOptions) => BaseLanguageClient;

/**
 * Connects the editor with the language server, and registers what works on every platform.
 * `lensCommands` are the commands that the server may offer above the first line of a session.
 */
export function startLanguageClient(
  context: ExtensionContext,
  createClient: CreateClient,
  lensCommands: readonly string[],
): void {
  const log = window.createOutputChannel("Callsheet", { log: true });
  const findings = languages.createDiagnosticCollection("callsheet");
  const client = createClient({
    documentSelector: knownLanguages.map((language) => ({ language })),
    outputChannel: log,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    diagnosticCollectionProvider: { create: () => findings, dispose: () => findings.clear() },
    initializationFailedHandler: () => false,
    initializationOptions: () => ({
      trusted: workspace.isTrusted,
      commands: hasTrustedFolder() ? lensCommands : [],
    }),
  });
  logOnly(client, log);
  context.subscriptions.push(
    log,
    findings,
    client,
    showLanguageStatus(client),
    workspace.onDidGrantWorkspaceTrust(() => restartClient(client)),
    commands.registerCommand("callsheet.restartServer", () => restartClient(client)),
    commands.registerCommand("callsheet.showLog", () => log.show()),
    ...registerCodeActionCommands(client),
    ...registerLintWorkspace(client, findings),
  );
  void startClient(client);
}

/** Commands run in folders on disk that the user trusts. */
function hasTrustedFolder(): boolean {
  const folders = workspace.workspaceFolders ?? [];
  return workspace.isTrusted && folders.some(({ uri }) => uri.scheme === "file");
}

/** Keeps the client from opening message boxes: whatever it has to say goes to the log. */
function logOnly(client: BaseLanguageClient, log: LogOutputChannel): void {
  const logError = client.error.bind(client);
  client.error = (message: string, data?: unknown) => logError(message, data, false);
  client.onNotification(ShowMessageNotification.type, ({ message }) => log.info(message));
}
