import {
  createCallHandler,
  type Call,
  type CallHandlerOptions,
  type SessionSource,
} from "@callsheet/runner";
import { describe, expect, test } from "vitest";
import { key } from "./caught.ts";
import {
  acceptCall,
  answerJson,
  answerSdp,
  callLocation,
  closedPort,
  startEndpoint,
  type Answer,
} from "./endpoint.ts";
import { micOffer } from "./offers.ts";

const session = { type: "realtime", instructions: "Never tell: the vault is open." };
const address = "https://app.example.com/call";

function sdpRequest(body: BodyInit = micOffer): Request {
  const headers = { "content-type": "application/sdp" };
  return new Request(address, { method: "POST", headers, body });
}

function formRequest(fields: readonly (readonly [string, string | Blob])[]): Request {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  return new Request(address, { method: "POST", body: form });
}

async function handle(
  request: Request,
  answer: Answer = acceptCall,
  options: Partial<Omit<CallHandlerOptions, "sessions">> = {},
) {
  const { baseUrl, host, requests } = await startEndpoint(answer);
  const made: SessionSource = options.session ?? session;
  const handler = createCallHandler({ apiKey: key, baseUrl, ...options, session: made });
  const response = await handler(request);
  const body = await response.text();
  for (const hidden of [key, host, "vault"]) {
    expect(body + JSON.stringify([...response.headers])).not.toContain(hidden);
  }
  return { response, body, requests };
}

describe("an offer becomes a call", () => {
  test.each([
    { how: "raw", request: () => sdpRequest() },
    { how: "as a field", request: () => formRequest([["sdp", micOffer]]) },
    {
      how: "as a file",
      request: () => formRequest([["sdp", new Blob([micOffer], { type: "application/sdp" })]]),
    },
  ])("$how", async ({ request }) => {
    const { response, body, requests } = await handle(request());
    expect(response.status).toBe(201);
    expect(response.headers.get("content-type")).toBe("application/sdp");
    expect(response.headers.get("location")).toBe(callLocation);
    expect(body).toBe(answerSdp);
    const sent = requests[0]?.body.toString() ?? "";
    expect(sent).toContain(`\r\n\r\n${micOffer}\r\n--`);
    expect(sent).toContain(`\r\n\r\n${JSON.stringify(session)}\r\n--`);
  });

  test("with a session made for it", async () => {
    const { requests } = await handle(sdpRequest(), acceptCall, {
      session: () => Promise.resolve({ type: "realtime", model: "made" }),
    });
    expect(requests[0]?.body.toString()).toContain('{"type":"realtime","model":"made"}');
  });

  test("that the server can hang up", async () => {
    const calls: Call[] = [];
    const { requests } = await handle(sdpRequest(), acceptCall, {
      onPlaced: (call) => calls.push(call),
    });
    await Promise.all(calls.map(async (call) => call.hangup().catch(() => null)));
    expect(requests.map(({ url }) => url)).toEqual([
      "/v1/realtime/calls",
      `${callLocation}/hangup`,
    ]);
  });

  test("whose Location names no host", async () => {
    const { response } = await handle(sdpRequest(), (answer, { headers }) => {
      const location = `http://${headers.host}${callLocation}?token=1`;
      answer.writeHead(201, { "content-type": "application/sdp", location }).end(answerSdp);
    });
    expect(response.headers.get("location")).toBe(callLocation);
  });
});

describe("a request that holds no offer", () => {
  const limit = 256 * 1024;
  test.each([
    { what: "GET", request: () => new Request(address), status: 405, code: "method_not_allowed" },
    {
      what: "JSON",
      request: () =>
        new Request(address, {
          method: "POST",
          body: "{}",
          headers: { "content-type": "application/json" },
        }),
      status: 415,
      code: "unsupported_content_type",
    },
    {
      what: "no type",
      request: () => new Request(address, { method: "POST", body: new Uint8Array([1]) }),
      status: 415,
      code: "unsupported_content_type",
    },
    {
      what: "too much",
      request: () => sdpRequest(micOffer.padEnd(limit + 1, "a")),
      status: 413,
      code: "request_too_large",
    },
    {
      what: "no text",
      request: () => sdpRequest(new Uint8Array([0x76, 0xff])),
      status: 400,
      code: "invalid_offer",
    },
    { what: "nothing", request: () => sdpRequest(""), status: 400, code: "invalid_offer" },
    {
      what: "a trimmed offer",
      request: () => sdpRequest(micOffer.trim()),
      status: 400,
      code: "invalid_offer",
    },
    {
      what: "its own session",
      request: () =>
        formRequest([
          ["sdp", micOffer],
          ["session", '{"model":"x"}'],
        ]),
      status: 400,
      code: "unexpected_field",
    },
    {
      what: "two offers",
      request: () =>
        formRequest([
          ["sdp", micOffer],
          ["sdp", micOffer],
        ]),
      status: 400,
      code: "unexpected_field",
    },
    {
      what: "another field",
      request: () => formRequest([["offer", micOffer]]),
      status: 400,
      code: "unexpected_field",
    },
    {
      what: "an empty form",
      request: () => formRequest([]),
      status: 400,
      code: "unexpected_field",
    },
    {
      what: "a broken form",
      request: () =>
        new Request(address, {
          method: "POST",
          body: "hello",
          headers: { "content-type": "multipart/form-data; boundary=x" },
        }),
      status: 400,
      code: "invalid_form",
    },
  ])("$what: $status $code", async ({ request, status, code }) => {
    const { response, body, requests } = await handle(request());
    expect(response.status).toBe(status);
    expect(response.headers.get("content-type")).toBe("application/json");
    expect(response.headers.get("allow")).toBe(status === 405 ? "POST" : null);
    expect(JSON.parse(body)).toEqual({
      error: { message: expect.stringMatching(/\.$/), code, param: null },
    });
    expect(requests).toEqual([]);
  });

  test("an offer of exactly the longest length is read", async () => {
    const { body } = await handle(sdpRequest(micOffer.padEnd(limit, "a")));
    expect(JSON.parse(body)).toMatchObject({ error: { code: "invalid_offer" } });
  });

  test("a body that breaks off", async () => {
    const body = new ReadableStream({ pull: (stream) => stream.error(new Error("gone")) });
    const init = { method: "POST", headers: { "content-type": "application/sdp" }, body };
    const request = new Request(address, Object.assign(init, { duplex: "half" }));
    const { response } = await handle(request);
    expect(response.status).toBe(400);
  });

  test("the fault of an offer is told", async () => {
    const { body } = await handle(sdpRequest(micOffer.trim()));
    expect(body).toContain("failed to unmarshal SDP: EOF");
  });
});

describe("a call that fails upstream says little to the browser and all to the server", () => {
  const refuse =
    (status: number, code: string): Answer =>
    (response, { headers }) => {
      const message = `${headers.authorization} at ${headers.host}: the vault is open`;
      answerJson(response, status, { error: { message, code, param: "session.instructions" } });
    };

  test.each([
    { what: "400", answer: refuse(400, "invalid_value"), status: 502, code: "upstream_failed" },
    { what: "401", answer: refuse(401, "invalid_api_key"), status: 502, code: "upstream_failed" },
    { what: "500", answer: refuse(500, "server_error"), status: 502, code: "upstream_failed" },
    { what: "429", answer: refuse(429, "rate_limit_exceeded"), status: 503, code: "upstream_busy" },
    { what: "503", answer: refuse(503, "overloaded"), status: 503, code: "upstream_busy" },
    { what: "silence", answer: () => undefined, status: 504, code: "upstream_timeout" },
  ] satisfies { what: string; answer: Answer; status: number; code: string }[])(
    "$what: $status $code",
    async ({ answer, status, code }) => {
      const errors: unknown[] = [];
      const onError = (error: unknown) => errors.push(error);
      const { response, body } = await handle(sdpRequest(), answer, { timeoutMs: 300, onError });
      expect(response.status).toBe(status);
      expect(JSON.parse(body)).toMatchObject({ error: { code, param: null } });
      expect(errors).toMatchObject([{ name: "CallError" }]);
    },
  );

  test("an offer that the server refuses is the browser's matter", async () => {
    const { response, body } = await handle(sdpRequest(), refuse(400, "invalid_offer"));
    expect(response.status).toBe(400);
    expect(JSON.parse(body)).toMatchObject({ error: { code: "invalid_offer" } });
  });

  test("nothing listens", async () => {
    const baseUrl = `http://127.0.0.1:${await closedPort()}/v1`;
    const { response } = await handle(sdpRequest(), acceptCall, { baseUrl });
    expect(response.status).toBe(502);
  });

  test.each([
    { what: "a key that cannot be sent", options: { apiKey: `${key}\n` } },
    {
      what: "a session that cannot be made",
      options: { session: () => Promise.reject(new Error("the vault is open")) },
    },
  ])("$what", async ({ options }) => {
    const errors: unknown[] = [];
    const onError = (error: unknown) => errors.push(error);
    const { response, body } = await handle(sdpRequest(), acceptCall, { ...options, onError });
    expect(response.status).toBe(500);
    expect(JSON.parse(body)).toMatchObject({ error: { code: "server_misconfigured" } });
    expect(errors).toHaveLength(1);
  });
});
