import { readFile } from "node:fs/promises";
import { PassThrough } from "node:stream";
import { pathToFileURL } from "node:url";
import {
  CompletionRequest,
  createProtocolConnection,
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  HoverRequest,
  InitializedNotification,
  InitializeRequest,
  RegistrationRequest,
  type ProtocolConnection,
} from "vscode-languageserver-protocol/node";

const path = "examples/concierge.realtime.yaml";

/** Edits a session with a bundle of the server, as an editor does first. */
export async function warmUpServer(server: unknown): Promise<void> {
  if (!isServer(server)) throw new TypeError("The bundle exports no `serveStreams`.");
  const toServer = new PassThrough();
  const toEditor = new PassThrough();
  await server.serveStreams(toServer, toEditor);
  const connection = createProtocolConnection(toEditor, toServer);
  connection.onRequest(RegistrationRequest.type, () => {});
  connection.listen();
  await edit(connection, await readFile(path, "utf8"));
  // The server is not told to end, which would end this process.
  connection.dispose();
}

async function edit(connection: ProtocolConnection, text: string): Promise<void> {
  const uri = pathToFileURL(path).href;
  await connection.sendRequest(InitializeRequest.type.method, {
    processId: null,
    rootUri: null,
    capabilities: { workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } },
  });
  await connection.sendNotification(InitializedNotification.type, {});
  await connection.sendNotification(DidOpenTextDocumentNotification.type, {
    textDocument: { uri, languageId: "realtime-session", version: 1, text },
  });
  await connection.sendNotification(DidChangeTextDocumentNotification.type, {
    textDocument: { uri, version: 2 },
    contentChanges: [{ text: `${text}\ninstuctions: misspelt\nmodel: ` }],
  });
  const line = text.split("\n").length + 1;
  for (const type of [CompletionRequest.type, HoverRequest.type]) {
    const position = { line, character: "model: ".length };
    await connection.sendRequest(type.method, { textDocument: { uri }, position });
  }
}

interface Server {
  serveStreams(input: NodeJS.ReadableStream, output: NodeJS.WritableStream): Promise<void>;
}

function isServer(value: unknown): value is Server {
  return typeof value === "object" && value !== null && "serveStreams" in value;
}
