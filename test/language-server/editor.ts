import { spawn, type ChildProcessWithoutNullStreams } from "node:child_process";
import { once } from "node:events";
import { pathToFileURL } from "node:url";
import { onTestFinished } from "vitest";
import {
  CodeLensRefreshRequest,
  DiagnosticRefreshRequest,
  InlayHintRefreshRequest,
  RegistrationRequest,
  SemanticTokensRefreshRequest,
  ConfigurationRequest,
  createProtocolConnection,
  DidChangeConfigurationNotification,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  ExitNotification,
  InitializedNotification,
  InitializeRequest,
  LogMessageNotification,
  PublishDiagnosticsNotification,
  ShutdownRequest,
  type ClientCapabilities,
  type Diagnostic,
  type InitializeResult,
  type ProtocolConnection,
  type Registration,
} from "vscode-languageserver-protocol/node";
import { Mailbox } from "./mailbox.ts";

/** How an editor introduces itself. Without anything it can do nothing and says nothing. */
export interface Introduction {
  readonly capabilities?: ClientCapabilities;
  readonly initializationOptions?: unknown;
  /** The process with which the server is to end. */
  readonly processId?: number;
  /** The folder that is open in it. */
  readonly folder?: string;
  /** What it answers when it is asked for the settings of a section. */
  readonly settings?: Readonly<Record<string, unknown>>;
}

/** An editor that talks with a server. */
export interface Editor {
  readonly connection: ProtocolConnection;
  readonly server: InitializeResult;
  readonly open: (uri: string, text: string, languageId?: string) => void;
  /** Tells the server of a new text. */
  readonly change: (uri: string, text: string) => void;
  readonly close: (uri: string) => void;
  readonly configure: (settings: unknown) => void;
  /** The diagnostics that were sent for a document, one list after another. */
  readonly published: (uri: string) => Mailbox<readonly Diagnostic[]>;
  /** What the server wrote into the log. */
  readonly log: Mailbox<string>;
  /** What the server asked to be told of. */
  readonly registered: Mailbox<Registration>;
  /** The requests with which the server asked to be asked again. */
  readonly refreshed: Mailbox<string>;
}

/** A server process, and the editor that started it. */
export interface EditorProcess extends Editor {
  readonly process: ChildProcessWithoutNullStreams;
  /** All that the server has written to its standard output. */
  readonly output: () => string;
  /** Says goodbye; gives the server's exit code. */
  readonly end: () => Promise<number | null>;
}

/** Starts a server that talks over its standard streams. `argv` is what Node runs. */
export async function startEditor(
  argv: readonly string[],
  introduction: Introduction = {},
  env: NodeJS.ProcessEnv = process.env,
): Promise<EditorProcess> {
  const child = spawn(process.execPath, argv, { env });
  onTestFinished(() => void child.kill("SIGKILL"));
  let output = "";
  child.stdout.on("data", (chunk: Buffer) => (output += chunk.toString("latin1")));
  const editor = await introduce(createProtocolConnection(child.stdout, child.stdin), introduction);
  return {
    ...editor,
    process: child,
    output: () => output,
    async end() {
      const ended = once(child, "exit");
      await editor.connection.sendRequest(ShutdownRequest.type);
      await editor.connection.sendNotification(ExitNotification.type);
      const [code]: (number | null)[] = await ended;
      return code ?? null;
    },
  };
}

/** Introduces an editor to the server at the other end of a connection that nobody listens to yet. */
export async function introduce(
  connection: ProtocolConnection,
  introduction: Introduction,
): Promise<Editor> {
  const { processId = null, capabilities = {}, folder } = introduction;
  const { initializationOptions, settings } = introduction;
  const mail = collectMail(connection, settings ?? {});
  connection.listen();
  const rootUri = folder === undefined ? null : pathToFileURL(folder).href;
  const server = await connection.sendRequest<InitializeResult>(InitializeRequest.type.method, {
    processId,
    rootUri,
    capabilities,
    ...(rootUri !== null && { workspaceFolders: [{ uri: rootUri, name: "project" }] }),
    ...(initializationOptions !== undefined && { initializationOptions }),
  });
  unanswered(connection.sendNotification(InitializedNotification.type, {}));
  return { connection, server, ...mail, ...documentsOf(connection) };
}

const refreshRequests = [
  DiagnosticRefreshRequest.type,
  InlayHintRefreshRequest.type,
  SemanticTokensRefreshRequest.type,
  CodeLensRefreshRequest.type,
];

function collectMail(connection: ProtocolConnection, settings: Readonly<Record<string, unknown>>) {
  const published = new Map<string, Mailbox<readonly Diagnostic[]>>();
  const log = new Mailbox<string>();
  const registered = new Mailbox<Registration>();
  const refreshed = new Mailbox<string>();
  const mailboxOf = (uri: string) => {
    const known = published.get(uri) ?? new Mailbox<readonly Diagnostic[]>();
    published.set(uri, known);
    return known;
  };
  connection.onNotification(PublishDiagnosticsNotification.type, ({ uri, diagnostics }) =>
    mailboxOf(uri).put(diagnostics),
  );
  connection.onNotification(LogMessageNotification.type, ({ message }) => log.put(message));
  connection.onRequest(ConfigurationRequest.type, ({ items }) =>
    items.map(({ section = "" }) => settings[section] ?? null),
  );
  connection.onRequest(RegistrationRequest.type, ({ registrations }) => {
    for (const registration of registrations) registered.put(registration);
  });
  for (const { method } of refreshRequests) {
    connection.onRequest(method, () => {
      refreshed.put(method);
      return null;
    });
  }
  return { published: mailboxOf, log, registered, refreshed };
}

function documentsOf(connection: ProtocolConnection) {
  let version = 0;
  return {
    open(uri: string, text: string, languageId = "realtime-session") {
      const textDocument = { uri, languageId, version: ++version, text };
      unanswered(
        connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument }),
      );
    },
    change(uri: string, text: string) {
      const textDocument = { uri, version: ++version };
      const contentChanges = [{ text }];
      unanswered(
        connection.sendNotification(DidChangeTextDocumentNotification.type, {
          textDocument,
          contentChanges,
        }),
      );
    },
    close(uri: string) {
      const textDocument = { uri };
      unanswered(
        connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument }),
      );
    },
    configure(settings: unknown) {
      unanswered(
        connection.sendNotification(DidChangeConfigurationNotification.type, { settings }),
      );
    },
  };
}

/** A server that has ended hears nothing, which is no fault of a test that is over. */
function unanswered(sent: Promise<void>): void {
  sent.catch(() => {});
}
