import { spawn, type ChildProcess } from "node:child_process";
import { setTimeout as delay } from "node:timers/promises";
import { pathToFileURL } from "node:url";

import {
  ConfigurationRequest,
  createProtocolConnection,
  ExitNotification,
  InitializedNotification,
  InitializeRequest,
  RegistrationRequest,
  ShutdownRequest,
  type ProtocolConnection,
} from "vscode-languageserver-protocol/node";

import { highWaterMark, type Command } from "../measured-process.ts";
import { editorCapabilities } from "./editor-capabilities.ts";
import { openDocument, type OpenDocument } from "./open-document.ts";
import { listenToDiagnostics, type Condition } from "./published-diagnostics.ts";

/** A language server, and how an editor is told to use it. */
export interface LanguageServer {
  readonly name: string;
  /** Speaks over its standard streams. */
  readonly command: Command;
  readonly languageId: string;
  /** What the user has set, by section. */
  readonly settings: Readonly<Record<string, unknown>>;
}

/** A server that runs, as the editor that started it sees it. */
export interface ServerSession {
  /** Opens a document that the server hasn't seen yet. */
  open(uri: string, text: string): OpenDocument;
  /** Ends as soon as what the server last published for a document meets a condition. */
  diagnosed(document: OpenDocument, condition: Condition): Promise<void>;
  /** The most memory that the server's process has held, in MiB. */
  peakMemory(): number;
  /** Ends the server. */
  close(): Promise<void>;
}

const silentFor = 60_000;
const endsWithin = 5000;

/** Starts a server for a folder and waits until it is ready. */
export async function startServer(server: LanguageServer, folder: string): Promise<ServerSession> {
  const child = launch(server);
  const connection = createProtocolConnection(child.stdout, child.stdin);
  child.once("exit", () => connection.dispose());
  const diagnostics = listenToDiagnostics(connection);
  answerQuestions(connection, server);
  connection.listen();
  await initialize(connection, folder);
  return {
    open: (uri, text) => openDocument(connection, { uri, text, languageId: server.languageId }),
    diagnosed: (document, condition) =>
      withinReason(diagnostics.until(document.uri, condition), server.name),
    peakMemory: () => highWaterMark(child.pid ?? NaN),
    close: () => close(child, connection),
  };
}

function launch({ command: { argv, cwd } }: LanguageServer) {
  const [program = "", ...args] = argv;
  return spawn(program, args, {
    stdio: ["pipe", "pipe", "inherit"],
    ...(cwd !== undefined && { cwd }),
  });
}

function answerQuestions(connection: ProtocolConnection, { settings }: LanguageServer): void {
  connection.onRequest(RegistrationRequest.type, () => {});
  connection.onRequest(ConfigurationRequest.type, ({ items }) =>
    items.map(({ section = "" }) => settings[section] ?? null),
  );
}

async function initialize(connection: ProtocolConnection, folder: string): Promise<void> {
  const rootUri = pathToFileURL(folder).href;
  await connection.sendRequest(InitializeRequest.type, {
    processId: process.pid,
    capabilities: editorCapabilities,
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- Editors still send it as well.
    rootUri,
    workspaceFolders: [{ uri: rootUri, name: "bench" }],
  });
  await connection.sendNotification(InitializedNotification.type, {});
}

async function withinReason(event: Promise<void>, name: string): Promise<void> {
  const controller = new AbortController();
  const deadline = delay(silentFor, undefined, { signal: controller.signal }).then(() => {
    throw new Error(`${name} publishes no such diagnostics.`);
  });
  try {
    await Promise.race([event, deadline]);
  } finally {
    controller.abort();
    deadline.catch(() => {});
  }
}

async function close(child: ChildProcess, connection: ProtocolConnection): Promise<void> {
  const ended = new Promise((resolve) => child.once("exit", resolve));
  await connection.sendRequest(ShutdownRequest.type);
  await connection.sendNotification(ExitNotification.type);
  const timer = setTimeout(() => child.kill("SIGKILL"), endsWithin);
  await ended;
  clearTimeout(timer);
}
