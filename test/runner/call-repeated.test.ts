import { createServer } from "node:http";
import { createCall } from "@callsheet/runner";
import { describe, expect, onTestFinished, test } from "vitest";
import { key } from "./caught.ts";
import { acceptCall, answerSdp, closedPort, startEndpoint } from "./endpoint.ts";
import { failureOf } from "./failing-call.ts";
import { micOffer } from "./offers.ts";

const session = { type: "realtime" };

describe("a request is repeated once", () => {
  test.each([429, 503])("after a %d with Retry-After", async (status) => {
    const { baseUrl, requests } = await startEndpoint((response, _request, count) => {
      if (count > 1) acceptCall(response);
      else response.writeHead(status, { "retry-after": "0" }).end();
    });
    const call = await createCall({ session, offer: micOffer, apiKey: key, baseUrl });
    expect(call.answer).toBe(answerSdp);
    expect(requests[1]?.body.equals(requests[0]?.body ?? Buffer.alloc(0))).toBe(true);
  });

  test("and not a second time", async () => {
    const { error, requests } = await failureOf((response) => {
      response.writeHead(429, { "retry-after": new Date(0).toUTCString() }).end();
    });
    expect(error.status).toBe(429);
    expect(requests).toHaveLength(2);
  });

  test.each([
    { status: 429, header: {} },
    { status: 429, header: { "retry-after": "60" } },
    { status: 429, header: { "retry-after": "-1" } },
    { status: 503, header: { "retry-after": "soon" } },
    { status: 500, header: { "retry-after": "0" } },
    { status: 502, header: { "retry-after": "0" } },
  ])("but not after $status with $header", async ({ status, header }) => {
    const { error, requests } = await failureOf((response) => {
      response.writeHead(status, header).end();
    });
    expect(error.status).toBe(status);
    expect(requests).toHaveLength(1);
  });

  test("when nobody listened at first", async () => {
    const port = await closedPort();
    const server = createServer((request, response) => {
      request.resume();
      acceptCall(response);
    });
    onTestFinished(() => {
      server.closeAllConnections();
      server.close();
    });
    let attempts = 0;
    const call = await createCall({
      session,
      offer: micOffer,
      apiKey: key,
      baseUrl: `http://127.0.0.1:${port}/v1`,
      fetch: async (...request) => {
        attempts++;
        if (attempts === 2) {
          await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
        }
        return fetch(...request);
      },
    });
    expect(call.answer).toBe(answerSdp);
    expect(attempts).toBe(2);
  });
});
