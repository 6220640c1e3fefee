import { connect, type Socket } from "node:net";
import { Console } from "node:console";
import {
  createConnection,
  IPCMessageReader,
  IPCMessageWriter,
  type Connection,
} from "vscode-languageserver/node";
import { withoutCancelled } from "../cancelled-requests.ts";

/** How editor and server talk. */
export type Transport =
  | { readonly kind: "stdio" }
  | { readonly kind: "node-ipc" }
  /** The editor listens; the server calls. */
  | { readonly kind: "socket"; readonly port: number }
  | { readonly kind: "pipe"; readonly name: string };

/** Connects to the editor. The process ends when the other end does. */
export function openTransport(transport: Transport): Connection {
  switch (transport.kind) {
    case "stdio":
      // What dependencies write to the console would break the protocol.
      globalThis.console = new Console(process.stderr);
      return connectStreams(process.stdin, process.stdout);
    case "node-ipc":
      process.once("disconnect", () => process.exit(1));
      return createConnection(
        new IPCMessageReader(process),
        new IPCMessageWriter(process),
        withoutCancelled,
      );
    case "socket":
      return overSocket(connect(transport.port, "127.0.0.1"));
    case "pipe":
      return overSocket(connect(transport.name));
  }
}

function overSocket(socket: Socket): Connection {
  socket.on("error", ({ message }) => process.stderr.write(`error: ${message}\n`));
  return connectStreams(socket, socket);
}

/** Connects to an editor at the other end of two streams. The process ends when the input does. */
export function connectStreams(
  input: NodeJS.ReadableStream,
  output: NodeJS.WritableStream,
): Connection {
  return createConnection(input, output, withoutCancelled);
}
