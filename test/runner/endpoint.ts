import { createServer, type IncomingHttpHeaders, type ServerResponse } from "node:http";
import { onTestFinished } from "vitest";

/** A request as it arrived. */
export interface RecordedRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** A local server that answers as a test tells it and remembers what it was sent. */
export interface Endpoint {
  readonly baseUrl: string;
  readonly host: string;
  readonly requests: readonly RecordedRequest[];
}

export type Answer = (response: ServerResponse, request: RecordedRequest, count: number) => void;

/** Starts a server that ends with the test; `count` numbers the requests from 1. */
export async function startEndpoint(answer: Answer): Promise<Endpoint> {
  const requests: RecordedRequest[] = [];
  const server = createServer((message, response) => {
    const chunks: Buffer[] = [];
    message.on("data", (chunk: Buffer) => chunks.push(chunk));
    message.on("end", () => {
      const { method = "", url = "", headers } = message;
      const request = { method, url, headers, body: Buffer.concat(chunks) };
      requests.push(request);
      answer(response, request, requests.length);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  const host = `127.0.0.1:${address.port}`;
  return { baseUrl: `http://${host}/v1`, host, requests };
}

/** The port of a server that has just been closed: nothing listens there. */
export async function closedPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === "string") throw new Error("no port");
  return address.port;
}

export const answerSdp = "v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\ns=-\r\nt=0 0\r\n";
export const callLocation = "/v1/realtime/calls/rtc_u0_EBE4oHU6FYPaFejVfBpPW";

/** Answers as the API does when a call is made. */
export function acceptCall(response: ServerResponse): void {
  response.writeHead(201, {
    "content-type": "application/sdp",
    location: callLocation,
    "x-request-id": "req_1",
  });
  response.end(answerSdp);
}

/** Answers with a JSON body. */
export function answerJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { "content-type": "application/json" });
  response.end(JSON.stringify(body));
}
