import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { Duplex } from "node:stream";

/** A request whose body has been read. */
export interface ApiRequest extends RequestHead {
  /** `null` when the body is larger than `bodyLimit`. */
  readonly body: Uint8Array<ArrayBuffer> | null;
  /** Settles when the exchange is over: whether the client took the whole answer. */
  readonly delivered: Promise<boolean>;
}

/** What stands above a body. */
export interface RequestHead {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: Headers;
}

/** A request to go on over the same connection in another protocol. */
export interface UpgradeRequest {
  readonly head: RequestHead;
  readonly incoming: IncomingMessage;
  readonly socket: Duplex;
  /** What the client has sent already. */
  readonly early: Buffer;
}

export interface HttpHandlers {
  respond(request: ApiRequest): Promise<Response>;
  upgrade(request: UpgradeRequest): void;
}

export interface HttpServerOptions extends HttpHandlers {
  /** At 127.0.0.1; 0 takes any free one. */
  readonly port: number;
  /** How long a client may take to send a request, in milliseconds. */
  readonly requestTimeoutMs: number;
}

export interface HttpServer {
  readonly port: number;
  /** Takes no more requests and waits for those under way. */
  close(): Promise<void>;
}

/** Bytes: a session file of 4 MiB with its offer fits. */
export const bodyLimit = 5 * 1024 * 1024;

/**
 * Serves at 127.0.0.1 and there only. Who sends too slowly is told 408 and cut off. Rejects with
 * Node's own error when the port is taken.
 */
export async function serveHttp(options: HttpServerOptions): Promise<HttpServer> {
  const underWay = new Set<Promise<void>>();
  const server = createServer(timeouts(options.requestTimeoutMs), (incoming, outgoing) => {
    const exchange = serveRequest(incoming, outgoing, options)
      // The client went away: nobody is left to be told.
      .catch(() => outgoing.destroy())
      .then(() => void underWay.delete(exchange));
    underWay.add(exchange);
  });
  server.on("upgrade", (incoming, socket, early) => {
    // A connection that breaks has no one to tell either.
    socket.on("error", () => socket.destroy());
    options.upgrade({ head: readHead(incoming), incoming, socket, early });
  });
  await listen(server, options.port);
  const address = server.address();
  return {
    port: typeof address === "object" && address !== null ? address.port : options.port,
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await Promise.all([closed, ...underWay]);
    },
  };
}

/** Node looks for slow clients now and then only; here, often enough to keep to the limit. */
function timeouts(requestTimeout: number) {
  return {
    requestTimeout,
    headersTimeout: requestTimeout,
    connectionsCheckingInterval: Math.min(1000, requestTimeout / 2),
  };
}

async function listen(server: Server, port: number): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject).listen(port, "127.0.0.1", resolve);
  });
}

async function serveRequest(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  handlers: HttpHandlers,
): Promise<void> {
  const delivered = new Promise<boolean>((resolve) => {
    outgoing.once("close", () => {
      resolve(outgoing.writableFinished);
    });
  });
  const body = await readBody(incoming);
  const response = await handlers.respond({ ...readHead(incoming), body, delivered });
  outgoing.statusCode = response.status;
  outgoing.setHeaders(response.headers).end(Buffer.from(await response.arrayBuffer()));
}

function readHead(incoming: IncomingMessage): RequestHead {
  const [path = "", query = ""] = (incoming.url ?? "").split(/\?(.*)/s);
  const headers = new Headers();
  for (const [name, values] of Object.entries(incoming.headersDistinct)) {
    for (const value of values ?? []) headers.append(name, value);
  }
  return { method: incoming.method ?? "", path, query: new URLSearchParams(query), headers };
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
