import {
  createCallHandler,
  loopbackHosts,
  type CallHandlerOptions,
  type CallLogEntry,
} from "@callsheet/runner";
import { describe, expect, test } from "vitest";
import { key } from "./caught.ts";
import { acceptCall, answerJson, callLocation, startEndpoint, type Answer } from "./endpoint.ts";
import { micOffer } from "./offers.ts";

const session = { type: "realtime", instructions: "Never tell: the vault is open." };
const address = "https://app.example.com/call";
const callId = callLocation.split("/").at(-1);

function offerTo(url: string, headers: Record<string, string> = {}, signal?: AbortSignal): Request {
  const all = { "content-type": "application/sdp", ...headers };
  return new Request(url, { method: "POST", headers: all, body: micOffer, signal: signal ?? null });
}

/** A handler whose endpoint answers so, with what it logs and what the endpoint was sent. */
async function serving(options: Partial<CallHandlerOptions> = {}, answer: Answer = acceptCall) {
  const { baseUrl, requests, host } = await startEndpoint(answer);
  const entries: CallLogEntry[] = [];
  const errors: unknown[] = [];
  const common = {
    apiKey: key,
    baseUrl,
    log: (entry: CallLogEntry) => entries.push(entry),
    onError: (error: unknown) => errors.push(error),
  };
  const { sessions, session: own = session, ...more } = options;
  const handle = createCallHandler(
    sessions === undefined
      ? { ...common, ...more, session: own }
      : { ...common, ...more, sessions },
  );
  return { handle, requests, entries, errors, host };
}

async function codeOf(response: Response): Promise<string> {
  const body: { error: { code: string } } = await response.json();
  return `${response.status} ${body.error.code}`;
}

describe("who may call", () => {
  test.each([
    { verdict: true, outcome: 201 },
    { verdict: false, outcome: 401 },
    { verdict: new Response("Pay first.", { status: 402 }), outcome: 402 },
  ])("authorize decides: $outcome", async ({ verdict, outcome }) => {
    const { handle, requests } = await serving({
      authorize: async ({ headers }) => Promise.resolve(headers.get("cookie") === "a" && verdict),
    });
    const response = await handle(offerTo(address, { cookie: "a" }));
    expect(response.status).toBe(outcome);
    expect(requests).toHaveLength(outcome === 201 ? 1 : 0);
  });

  test("an authorize that throws lets nobody in", async () => {
    const fault = new Error("the vault is open");
    const { handle, entries, errors } = await serving({ authorize: () => Promise.reject(fault) });
    const response = await handle(offerTo(address));
    expect(await codeOf(response)).toBe("500 server_misconfigured");
    expect(errors).toEqual([fault]);
    expect(entries).toMatchObject([{ outcome: "failed", status: 500 }]);
  });

  test("rateLimit says how long to wait", async () => {
    const { handle } = await serving({ rateLimit: () => 12.2 });
    const response = await handle(offerTo(address));
    expect(response.headers.get("retry-after")).toBe("13");
    expect(await codeOf(response)).toBe("429 too_many_calls");
  });

  test("the safety identifier is made for each request", async () => {
    const safetyIdentifier = ({ headers }: Request) => headers.get("x-user") ?? undefined;
    const { handle, requests } = await serving({ safetyIdentifier });
    await handle(offerTo(address, { "x-user": "hash-1" }));
    await handle(offerTo(address));
    expect(requests.map(({ headers }) => headers["openai-safety-identifier"])).toEqual([
      "hash-1",
      undefined,
    ]);
  });
});

describe("pages of other origins", () => {
  const other = "https://elsewhere.example";
  test.each([
    { what: "no origin", headers: {}, status: 201 },
    { what: "the own origin", headers: { origin: "https://app.example.com" }, status: 201 },
    {
      what: "the own host behind a proxy",
      headers: { origin: "http://app.example.com" },
      status: 201,
    },
    { what: "a foreign origin", headers: { origin: other }, status: 403 },
    { what: "no origin at all, as a frame has", headers: { origin: "null" }, status: 403 },
    {
      what: "a foreign origin that browsers vouch for",
      headers: { origin: other, "sec-fetch-site": "same-origin" },
      status: 201,
    },
    {
      what: "a page that browsers tell on",
      headers: { origin: "https://app.example.com", "sec-fetch-site": "cross-site" },
      status: 403,
    },
  ])("$what: $status, and no CORS header", async ({ headers, status }) => {
    const { handle, requests } = await serving();
    const response = await handle(offerTo(address, headers));
    expect(response.status).toBe(status);
    expect(requests).toHaveLength(status === 201 ? 1 : 0);
    const names = [...response.headers.keys()];
    expect(names.filter((name) => name.startsWith("access-control"))).toEqual([]);
  });

  test("that are allowed may read the answer and where the call is", async () => {
    const { handle } = await serving({ allowedOrigins: [other] });
    const preflight = await handle(
      new Request(address, { method: "OPTIONS", headers: { origin: other } }),
    );
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get("access-control-allow-origin")).toBe(other);
    expect(preflight.headers.get("access-control-allow-methods")).toBe("POST");
    const response = await handle(offerTo(address, { origin: other }));
    expect(response.status).toBe(201);
    expect(response.headers.get("access-control-allow-origin")).toBe(other);
    expect(response.headers.get("access-control-expose-headers")).toBe("Location, Retry-After");
    expect(response.headers.get("vary")).toBe("Origin");
  });

  test("a preflight is refused while no origin is allowed", async () => {
    const { handle } = await serving();
    const request = new Request(address, { method: "OPTIONS", headers: { origin: other } });
    expect(await codeOf(await handle(request))).toBe("405 method_not_allowed");
  });

  test.each([
    ["http://localhost:3000/call", 201],
    ["http://127.0.0.1/call", 201],
    ["http://[::1]:3000/call", 201],
    ["http://rebound.example:3000/call", 421],
  ])("with loopback hosts, %s is answered with %d", async (url, status) => {
    const { handle } = await serving({ hosts: loopbackHosts });
    expect((await handle(offerTo(url))).status).toBe(status);
  });
});

describe("the session of a request", () => {
  const sessions = { desk: { type: "realtime" }, night: () => ({ type: "realtime", model: "m" }) };
  test.each([
    ["?session=desk", '{"type":"realtime"}'],
    ["?session=night", '{"type":"realtime","model":"m"}'],
  ])("%s is one of the list", async (query, sent) => {
    const { handle, requests, entries } = await serving({ sessions });
    expect((await handle(offerTo(address + query))).status).toBe(201);
    expect(requests[0]?.body.toString()).toContain(`\r\n\r\n${sent}\r\n`);
    expect(entries[0]?.session).toBe(query.split("=")[1]);
  });

  test.each([
    ["?session=day", "404 unknown_session"],
    ["?session=__proto__", "404 unknown_session"],
    ["", "400 session_not_named"],
  ])("%j is none: %s", async (query, outcome) => {
    const { handle, requests } = await serving({ sessions });
    expect(await codeOf(await handle(offerTo(address + query)))).toBe(outcome);
    expect(requests).toEqual([]);
  });

  test("needs no name where there is one", async () => {
    const { handle } = await serving({ sessions: { desk: sessions.desk } });
    expect((await handle(offerTo(address))).status).toBe(201);
  });
});

test("more calls at once than allowed are told when to come again, and the others go on", async () => {
  const waiting: (() => void)[] = [];
  const { handle, requests } = await serving({ maxConcurrent: 2 }, (response) => {
    waiting.push(() => acceptCall(response));
  });
  const first = [handle(offerTo(address)), handle(offerTo(address))];
  const third = await handle(offerTo(address));
  expect(third.headers.get("retry-after")).toBe("1");
  expect(await codeOf(third)).toBe("503 overloaded");
  await expect.poll(() => waiting.length).toBe(2);
  for (const answer of waiting) answer();
  expect((await Promise.all(first)).map(({ status }) => status)).toEqual([201, 201]);
  expect(requests).toHaveLength(2);
  const later = handle(offerTo(address));
  await expect.poll(() => waiting.length).toBe(3);
  waiting[2]?.();
  expect((await later).status).toBe(201);
});

test("500 requests at once are all answered, or told when to come again", async () => {
  const { handle } = await serving({ maxConcurrent: 50 });
  const responses = await Promise.all(
    Array.from({ length: 500 }, async () => handle(offerTo(address))),
  );
  const statuses = responses.map(({ status }) => status);
  expect(statuses.filter((status) => status === 201)).toHaveLength(50);
  expect(statuses.filter((status) => status === 503)).toHaveLength(450);
});

describe("a browser that goes away", () => {
  test("before it is answered: the call is hung up once the endpoint has made it", async () => {
    const browser = new AbortController();
    const kept: Promise<unknown>[] = [];
    const { handle, requests, entries } = await serving(
      { waitUntil: (work) => kept.push(work) },
      (response, { url }) => {
        if (url.endsWith("/hangup")) return void response.end();
        browser.abort();
        setImmediate(() => acceptCall(response));
      },
    );
    await handle(offerTo(address, {}, browser.signal));
    await Promise.all(kept);
    expect(requests.map(({ url }) => url)).toEqual([
      "/v1/realtime/calls",
      `${callLocation}/hangup`,
    ]);
    expect(entries).toMatchObject([{ outcome: "abandoned", status: null, callId }]);
  });

  test("without reading its answer: the call is hung up", async () => {
    const kept: Promise<unknown>[] = [];
    const { handle, requests, entries } = await serving({ waitUntil: (work) => kept.push(work) });
    const response = await handle(offerTo(address));
    await response.body?.cancel();
    await Promise.all(kept);
    expect(requests.map(({ url }) => url)).toEqual([
      "/v1/realtime/calls",
      `${callLocation}/hangup`,
    ]);
    expect(entries.map(({ outcome }) => outcome)).toEqual(["placed", "abandoned"]);
  });

  test("before the offer was sent on: nothing is sent", async () => {
    const { handle, requests, entries } = await serving();
    await handle(offerTo(address, {}, AbortSignal.abort()));
    await expect.poll(() => entries).toMatchObject([{ outcome: "abandoned", callId: null }]);
    expect(requests).toEqual([]);
  });

  test("and a call that can't be hung up: the log says so", async () => {
    const { handle, entries, host } = await serving({}, (response, { url }) => {
      if (!url.endsWith("/hangup")) acceptCall(response);
      else answerJson(response, 500, { error: { message: "Not now.", code: "server_error" } });
    });
    await (await handle(offerTo(address))).body?.cancel();
    await expect
      .poll(() => entries.at(-1)?.reason)
      .toBe(`${host} refused the request (500): Not now.`);
  });
});

test("an offer that comes byte by byte is given up", async () => {
  const { handle, requests } = await serving({ timeoutMs: 100 });
  const body = new ReadableStream({
    async pull(stream) {
      await new Promise((resolve) => setTimeout(resolve, 40));
      stream.enqueue(new TextEncoder().encode("v"));
    },
  });
  const headers = { "content-type": "application/sdp" };
  const init = Object.assign({ method: "POST", headers, body }, { duplex: "half" });
  expect(await codeOf(await handle(new Request(address, init)))).toBe("408 request_timeout");
  expect(requests).toEqual([]);
});

test("maxBodyBytes limits what is read", async () => {
  const { handle } = await serving({ maxBodyBytes: 1000 });
  expect(await codeOf(await handle(offerTo(address)))).toBe("413 request_too_large");
});

test("the log never sees a secret", async () => {
  const token = "crm-token-0123456789";
  const tools = [{ type: "mcp", server_label: "crm", authorization: token }];
  const { handle, entries } = await serving(
    { session: { ...session, tools } },
    (response, { headers }) => {
      const message = `${headers.authorization} ${token} said no`;
      answerJson(response, 401, { error: { message, code: "invalid_api_key" } });
    },
  );
  await handle(offerTo(address));
  expect(entries).toMatchObject([
    { outcome: "failed", status: 502, code: "upstream_failed", callId: null },
  ]);
  expect(JSON.stringify(entries)).not.toMatch(/0123456789|vault|sk-/);
});
