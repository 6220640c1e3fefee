import { createServer, type IncomingMessage, type ServerResponse } from "node:http";

/** A request whose body has been read. */
export interface ApiRequest {
  readonly method: string;
  /** The path without its query. */
  readonly path: string;
  readonly headers: Headers;
  /** `null` when the body is larger than `bodyLimit`. */
  readonly body: Uint8Array<ArrayBuffer> | null;
}

export interface HttpServer {
  readonly port: number;
  /** Takes no more requests and waits for those under way. */
  close(): Promise<void>;
}

/** Bytes: a session file of 4 MiB with its offer fits. */
export const bodyLimit = 5 * 1024 * 1024;

/**
 * Serves a handler at 127.0.0.1 and there only. Port 0 takes any free one. Rejects with Node's own
 * error when the port is taken.
 */
export async function serveHttp(
  port: number,
  handle: (request: ApiRequest) => Promise<Response>,
): Promise<HttpServer> {
  const underWay = new Set<Promise<void>>();
  const server = createServer((incoming, outgoing) => {
    const exchange = serveRequest(incoming, outgoing, handle)
      // The client went away: nobody is left to be told.
      .catch(() => outgoing.destroy())
      .then(() => void underWay.delete(exchange));
    underWay.add(exchange);
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject).listen(port, "127.0.0.1", resolve);
  });
  const address = server.address();
  return {
    port: typeof address === "object" && address !== null ? address.port : port,
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await Promise.all([closed, ...underWay]);
    },
  };
}

async function serveRequest(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  handle: (request: ApiRequest) => Promise<Response>,
): Promise<void> {
  const response = await handle({
    method: incoming.method ?? "",
    path: (incoming.url ?? "").replace(/\?.*$/s, ""),
    headers: readHeaders(incoming),
    body: await readBody(incoming),
  });
  outgoing.statusCode = response.status;
  outgoing.setHeaders(response.headers).end(Buffer.from(await response.arrayBuffer()));
}

function readHeaders(incoming: IncomingMessage): Headers {
  const headers = new Headers();
  for (const [name, values] of Object.entries(incoming.headersDistinct)) {
    for (const value of values ?? []) headers.append(name, value);
  }
  return headers;
}

/** Reads to the end even past the limit: a client hears the answer only when its body is taken. */
async function readBody(incoming: IncomingMessage): Promise<Uint8Array<ArrayBuffer> | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of incoming) {
    if (!(chunk instanceof Uint8Array)) continue;
    size += chunk.length;
    if (size <= bodyLimit) chunks.push(chunk);
    else chunks.length = 0;
  }
  return size <= bodyLimit ? Buffer.concat(chunks) : null;
}
