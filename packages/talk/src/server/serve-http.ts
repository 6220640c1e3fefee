import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { Readable } from "node:stream";

/** A server at 127.0.0.1, and there only. */
export interface HttpServer {
  readonly port: number;
  /** Takes no more requests and breaks off those under way. */
  readonly close: () => Promise<void>;
}

/**
 * Serves what `respond` answers; it may not reject. The signal of a request tells when its client
 * goes away. Rejects with Node's own error when the port is taken.
 */
export async function serveHttp(
  port: number,
  respond: (request: Request) => Promise<Response>,
): Promise<HttpServer> {
  const server = createServer((incoming, outgoing) => {
    const answered = respond(toRequest(incoming, outgoing));
    void answered.then((response) => send(response, outgoing));
  });
  server.listen(port, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  return {
    port: typeof address === "object" && address !== null ? address.port : port,
    async close() {
      const closed = once(server, "close");
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

function toRequest(incoming: IncomingMessage, outgoing: ServerResponse): Request {
  const gone = new AbortController();
  outgoing.once("close", () => {
    if (!outgoing.writableFinished) gone.abort();
  });
  const { method = "GET", url = "/", headersDistinct } = incoming;
  const headers = new Headers();
  for (const [name, values = []] of Object.entries(headersDistinct)) {
    for (const value of values) headers.append(name, value);
  }
  const body = /^(?:GET|HEAD)$/.test(method) ? null : bytesOf(incoming);
  const init = { method, headers, body, signal: gone.signal };
  return new Request(addressOf(url, incoming.headers.host), Object.assign(init, half));
}

/** What Node wants to be told with every body that is a stream. */
const half = { duplex: "half" };

/** A client may write anything for a host and a path; what makes no address leads nowhere. */
function addressOf(path: string, host = ""): URL {
  const address = `http://${host}${path}`;
  return new URL(
    path.startsWith("/") && URL.canParse(address) ? address : "http://nowhere.invalid",
  );
}

function bytesOf(incoming: IncomingMessage): ReadableStream<Uint8Array> {
  const chunks: AsyncIterator<unknown, undefined> = incoming[Symbol.asyncIterator]();
  return new ReadableStream({
    async pull(stream) {
      const { done, value } = await chunks.next();
      if (value instanceof Uint8Array) stream.enqueue(value);
      if (done === true) stream.close();
    },
  });
}

/** Where the client is gone by then, what it was to read is cancelled. */
function send(response: Response, outgoing: ServerResponse): void {
  const { status, headers, body } = response;
  if (outgoing.destroyed) return void body?.cancel();
  outgoing.writeHead(status, Object.fromEntries(headers));
  if (body === null) return void outgoing.end();
  const reader = body.getReader();
  const bytes = async function* (): AsyncGenerator<Uint8Array> {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  };
  outgoing.once("close", () => void reader.cancel());
  outgoing.flushHeaders();
  Readable.from(bytes())
    .on("error", () => outgoing.destroy())
    .pipe(outgoing);
}
