import type { RawData, WebSocket } from "ws";
import type { ClientMessage } from "../events/client-event.ts";
import type { EventChannel } from "./event-channel.ts";

/** What happens on a WebSocket. */
export interface WebSocketListener {
  onMessage(message: ClientMessage): void;
  /** The socket is closed, by whichever side. */
  onClosed(): void;
}

/** As often as the API asks whether the other end is still there. */
const pingMilliseconds = 20_000;

/** A WebSocket for events. It is cut off when its other end no longer answers to a ping. */
export function createWebSocketChannel(
  socket: WebSocket,
  listener: WebSocketListener,
): EventChannel {
  const stopPings = pingRegularly(socket);
  socket.on("message", (data, isBinary) => {
    listener.onMessage(isBinary ? bytesOf(data) : bytesOf(data).toString("utf8"));
  });
  socket.once("close", () => {
    stopPings();
    listener.onClosed();
  });
  // Frames that break the protocol end the connection, which `close` tells.
  socket.on("error", () => undefined);
  return {
    name: "websocket",
    send(text) {
      socket.send(text, () => undefined);
    },
    // What was sent goes out before the frame that closes, however the call ends.
    async close() {
      socket.close(1000);
      return Promise.resolve();
    },
  };
}

function pingRegularly(socket: WebSocket): () => void {
  let isAlive = true;
  socket.on("pong", () => {
    isAlive = true;
  });
  const timer = setInterval(() => {
    if (!isAlive) socket.terminate();
    isAlive = false;
    socket.ping();
  }, pingMilliseconds).unref();
  return () => {
    clearInterval(timer);
  };
}

function bytesOf(data: RawData): Buffer {
  if (Array.isArray(data)) return Buffer.concat(data);
  return data instanceof ArrayBuffer ? Buffer.from(data) : data;
}
