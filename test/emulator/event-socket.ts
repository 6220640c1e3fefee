import { once } from "node:events";
import { onTestFinished } from "vitest";
import { WebSocket } from "ws";
import type { JsonObject } from "@callsheet/core";
import type { Emulator } from "@callsheet/emulator";
import { hearEvents, type HeardEvents } from "./heard-events.ts";

/** A WebSocket to an emulator. */
export interface EventSocket extends HeardEvents {
  send(event: JsonObject): void;
  /** Sends anything. */
  sendRaw(data: string | Uint8Array): void;
  close(): void;
  /** Settles with the close code and its reason. */
  readonly closed: Promise<{ code: number; reason: string }>;
  /** What is below, for tests that misuse it. */
  readonly socket: WebSocket;
}

export interface SocketOptions {
  readonly headers?: Readonly<Record<string, string>>;
  readonly protocols?: readonly string[];
}

/** A WebSocket to a path, open or about to be. */
export function openSocket(
  { url }: Emulator,
  path: string,
  { headers = { authorization: "Bearer sk-test" }, protocols = [] }: SocketOptions = {},
): EventSocket {
  const socket = new WebSocket(url.replace("http:", "ws:") + path, [...protocols], { headers });
  const events = hearEvents();
  socket.on("message", (data: Buffer) => {
    const event: JsonObject = JSON.parse(data.toString());
    events.add(event);
  });
  // A test that expects the connection to break waits for `closed`.
  socket.on("error", () => undefined);
  const closed = new Promise<{ code: number; reason: string }>((resolve) => {
    socket.once("close", (code, reason) => {
      resolve({ code, reason: reason.toString() });
    });
  });
  onTestFinished(() => {
    socket.terminate();
  });
  return {
    ...events,
    send(event) {
      socket.send(JSON.stringify(event));
    },
    sendRaw(data) {
      socket.send(data);
    },
    close() {
      socket.close();
    },
    closed,
    socket,
  };
}

/** A WebSocket that has joined a call. Nobody greets it. */
export async function joinCall(
  endpoint: Emulator,
  callId: string,
  options: SocketOptions = {},
): Promise<EventSocket> {
  const socket = openSocket(endpoint, `/v1/realtime?call_id=${callId}`, options);
  await once(socket.socket, "open");
  return socket;
}

/** A session over a WebSocket of its own, which has greeted. */
export async function openSession(
  endpoint: Emulator,
  update: JsonObject | null = null,
  headers: Readonly<Record<string, string>> = { authorization: "Bearer sk-test" },
): Promise<EventSocket> {
  const socket = openSocket(endpoint, "/v1/realtime?model=gpt-realtime-2.1", { headers });
  await socket.next("session.created");
  if (update !== null) {
    socket.send({ type: "session.update", session: { type: "realtime", ...update } });
    await socket.next("session.updated");
  }
  socket.forget();
  return socket;
}

/** Tells the session something, in text. */
export function say(socket: EventSocket, text: string): void {
  const item = { type: "message", role: "user", content: [{ type: "input_text", text }] };
  socket.send({ type: "conversation.item.create", item });
}
