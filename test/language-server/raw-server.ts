import { spawn, type ChildProcessWithoutNullStreams } from "node:child_process";
import { onTestFinished } from "vitest";
import { StreamMessageReader, type Message } from "vscode-languageserver-protocol/node";
import { Mailbox } from "./mailbox.ts";

/** A server that is spoken to byte by byte. */
export interface RawServer {
  readonly process: ChildProcessWithoutNullStreams;
  /** Sends messages as one piece, so that the server finds all of them when it looks. */
  readonly send: (...messages: readonly object[]) => void;
  readonly received: Mailbox<Message>;
  /** The answer to a request; what comes before it is passed over. */
  readonly answerTo: (id: number) => Promise<Message>;
}

export function startRawServer(argv: readonly string[]): RawServer {
  const child = spawn(process.execPath, argv);
  onTestFinished(() => {
    // What is still on its way to a server that ends would be a write error of nobody's.
    child.stdin.destroy();
    child.kill("SIGKILL");
  });
  const received = new Mailbox<Message>();
  new StreamMessageReader(child.stdout).listen((message) => received.put(message));
  return {
    process: child,
    send: (...messages) => child.stdin.write(messages.map(framed).join("")),
    received,
    async answerTo(id) {
      for (;;) {
        const message = await received.next();
        if ("id" in message && message.id === id) return message;
      }
    },
  };
}

/** A message as it goes over a stream. */
export function framed(message: object): string {
  const text = JSON.stringify({ jsonrpc: "2.0", ...message });
  return `Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`;
}
