import { STATUS_CODES } from "node:http";
import { WebSocketServer, type WebSocket } from "ws";
import type { JsonObject } from "@callsheet/core";
import type { Call } from "../call/call.ts";
import { openWebSocketCall } from "../call/websocket-call.ts";
import { createWebSocketChannel } from "../call/websocket-channel.ts";
import { elapse } from "../clock.ts";
import { errorFields, serverEvent } from "../events/server-event.ts";
import type { RequestRecord } from "../journal/request-record.ts";
import type { Refusal } from "../refusal/refusal.ts";
import type { UpgradeRequest } from "./http-server.ts";
import { errorResponse } from "./respond.ts";
import type { Services } from "./services.ts";
import { findSocketEntry, type SocketEntry } from "./socket-entry.ts";

/** Takes requests to go on as WebSockets. */
export interface SocketServer {
  /** Serves one request. Never rejects. */
  upgrade(request: UpgradeRequest): Promise<void>;
  /** Closes all sockets, and cuts off those whose other end doesn't agree at once. */
  close(): Promise<void>;
}

const closeMilliseconds = 500;

/** Bytes: events carry up to 15 MiB of audio. */
const largestMessage = 16 * 1024 * 1024;

/**
 * Serves WebSockets at the base of the API: one that joins a call, `?call_id=rtc_…`, and one that is
 * a session of its own, `?model=…`.
 */
export function createSocketServer(services: Services): SocketServer {
  const server = new WebSocketServer({
    noServer: true,
    maxPayload: largestMessage,
    // The other protocols that browsers offer are keys in disguise.
    handleProtocols: (offered) => (offered.has("realtime") ? "realtime" : false),
  });
  const open = ({ incoming, socket, early }: UpgradeRequest): Promise<WebSocket> =>
    new Promise((resolve) => {
      server.handleUpgrade(incoming, socket, early, resolve);
    });
  return {
    async upgrade(request) {
      const record = openRecord(request, services);
      await elapse(services.clock, services.latencyMs);
      const entry = findSocketEntry(request.head, services);
      keepEntry(record, entry, services);
      if (entry.kind === "refused") await refuse(request, entry.refusal);
      else enter(await open(request), entry, services);
    },
    async close() {
      await Promise.all([...server.clients].map(closeSocket));
    },
  };
}

function openRecord({ head }: UpgradeRequest, { journal }: Services): RequestRecord {
  const { method, path, headers } = head;
  return journal.request({
    method,
    path,
    safetyIdentifier: headers.get("openai-safety-identifier"),
  });
}

/** The answer to an upgrade is a head without a body: it is delivered as soon as it is sent. */
function keepEntry(record: RequestRecord, entry: SocketEntry, { log }: Services): void {
  const refusal = "refusal" in entry ? entry.refusal : null;
  record.status = entry.kind === "refused" ? entry.refusal.status : 101;
  record.error = refusal?.error ?? null;
  record.callId = entry.kind === "joins" ? entry.call.id : null;
  record.delivered = true;
  log(`WebSocket ${record.path} ${record.status} ${record.error?.code ?? ""}`.trimEnd());
}

async function refuse({ socket }: UpgradeRequest, refusal: Refusal): Promise<void> {
  const response = errorResponse(refusal);
  const body = Buffer.from(await response.arrayBuffer());
  const head = [
    `HTTP/1.1 ${response.status} ${STATUS_CODES[response.status] ?? ""}`,
    "content-type: application/json",
    `content-length: ${body.length}`,
    "connection: close",
  ];
  socket.end(Buffer.concat([Buffer.from(`${head.join("\r\n")}\r\n\r\n`), body]));
}

function enter(
  socket: WebSocket,
  entry: Exclude<SocketEntry, { kind: "refused" }>,
  services: Services,
): void {
  switch (entry.kind) {
    case "turned-away":
      turnAway(socket, entry.refusal, entry.closeCode);
      break;
    case "joins":
      join(socket, entry.call);
      break;
    case "begins":
      begin(socket, entry.asked, entry.key, services);
      break;
  }
}

function turnAway(socket: WebSocket, { error }: Refusal, closeCode: number): void {
  socket.on("error", () => undefined);
  socket.send(JSON.stringify(serverEvent("error", errorFields(error, null))));
  socket.close(closeCode, [error.type, error.code].filter(Boolean).join("."));
}

/** Joins a call beside its caller. The call was there before, so that nobody is greeted. */
function join(socket: WebSocket, call: Call): void {
  const channel = createWebSocketChannel(socket, {
    onMessage(message) {
      call.receive(channel, message);
    },
    onClosed() {
      call.detach(channel);
    },
  });
  call.attach(channel);
}

/** Begins a session that lives as long as its socket. */
function begin(socket: WebSocket, asked: JsonObject, key: string, services: Services): void {
  const call = openWebSocketCall(services, asked);
  services.calls.add(call, key);
  join(socket, call);
  socket.once("close", () => void call.end("caller-left"));
  call.session.begin();
}

function closeSocket(socket: WebSocket): Promise<void> {
  return new Promise((resolve) => {
    const limit = setTimeout(() => {
      socket.terminate();
    }, closeMilliseconds);
    socket.once("close", () => {
      clearTimeout(limit);
      resolve();
    });
    socket.close(1001);
  });
}
