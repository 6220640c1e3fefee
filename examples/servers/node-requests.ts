import type { IncomingMessage, ServerResponse } from "node:http";

/**
 * Node's request as the platform-neutral one. Its signal tells when the browser goes away before it
 * was answered.
 */
export function toRequest(incoming: IncomingMessage, outgoing: ServerResponse): Request {
  const gone = new AbortController();
  outgoing.once("close", () => {
    if (!outgoing.writableFinished) gone.abort();
  });
  const { method = "GET", url = "/", headersDistinct } = incoming;
  const headers = new Headers();
  for (const [name, values = []] of Object.entries(headersDistinct)) {
    for (const value of values) headers.append(name, value);
  }
  const hasBody = method !== "GET" && method !== "HEAD";
  const body = hasBody ? bodyOf(incoming) : null;
  const init = { method, headers, body, signal: gone.signal };
  const address = new URL(url, `http://${incoming.headers.host ?? "localhost"}`);
  return new Request(address, Object.assign(init, { duplex: "half" }));
}

function bodyOf(incoming: IncomingMessage): ReadableStream<Uint8Array> {
  const chunks: AsyncIterator<unknown, undefined> = incoming[Symbol.asyncIterator]();
  return new ReadableStream({
    async pull(stream) {
      const { done, value } = await chunks.next();
      if (value instanceof Uint8Array) stream.enqueue(value);
      if (done === true) stream.close();
    },
  });
}

/** Sends a response; where the browser is gone by then, what was to be read is cancelled. */
export async function sendResponse(response: Response, outgoing: ServerResponse): Promise<void> {
  if (outgoing.destroyed) {
    await response.body?.cancel();
    return;
  }
  outgoing.writeHead(response.status, Object.fromEntries(response.headers));
  outgoing.end(new Uint8Array(await response.arrayBuffer()));
}
