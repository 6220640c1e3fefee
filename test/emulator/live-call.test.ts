import { expect, test, vi } from "vitest";
import { effectiveSession } from "@callsheet/core";
import {
  caller,
  connect,
  emulator,
  eventsOf,
  plainSession,
  postCall,
  postHangup,
} from "./realtime-client.ts";

test("answers with 201, SDP in CRLF lines, and where the call is", async () => {
  const endpoint = await emulator();
  const client = await caller();
  const response = await postCall(endpoint, {
    sdp: client.offer,
    session: JSON.stringify(plainSession),
  });
  expect(response.status).toBe(201);
  expect(response.headers.get("content-type")).toBe("application/sdp");
  expect(response.headers.get("location")).toMatch(/^\/v1\/realtime\/calls\/rtc_[A-Za-z0-9_-]+$/);
  expect(response.headers.get("x-request-id")).toMatch(/^req_/);
  expect(response.headers.get("access-control-allow-origin")).toBe("*");
  expect(response.headers.get("access-control-expose-headers")).toContain("Location");
  expect(await response.text()).toMatch(/^v=0\r\n(?:[a-z]=[^\r\n]*\r\n)+$/);
});

test("begins with session.created, which holds the session with its defaults", async () => {
  const endpoint = await emulator();
  const client = await caller();
  const events = eventsOf(client);
  const session = {
    type: "realtime",
    instructions: "Answer in one sentence.",
    audio: { input: { turn_detection: { type: "server_vad" } } },
  };
  await connect(endpoint, client, session);
  await vi.waitUntil(() => events.length > 0);
  expect(events).toEqual([
    {
      type: "session.created",
      event_id: expect.stringMatching(/^event_/),
      session: {
        ...effectiveSession(session),
        id: expect.stringMatching(/^sess_/),
        object: "realtime.session",
        expires_at: expect.any(Number),
      },
    },
  ]);
  expect(events[0]).toMatchObject({
    session: {
      instructions: "Answer in one sentence.",
      output_modalities: ["audio"],
      audio: { input: { turn_detection: { type: "server_vad", threshold: 0.5 } } },
    },
  });
});

test("makes a default session of a request without one", async () => {
  const endpoint = await emulator();
  const client = await caller();
  const events = eventsOf(client);
  const response = await postCall(endpoint, { sdp: client.offer });
  await client.accept(await response.text());
  await vi.waitUntil(() => events.length > 0);
  expect(events[0]).toMatchObject({ session: effectiveSession(plainSession) });
});

test("carries instructions that fill many packets", async () => {
  const endpoint = await emulator();
  const client = await caller();
  const events = eventsOf(client);
  const instructions = "Speak slowly. ".repeat(10_000);
  await connect(endpoint, client, { ...plainSession, instructions });
  await vi.waitUntil(() => events.length > 0, { timeout: 15_000 });
  expect(events[0]).toMatchObject({ session: { instructions } });
});

test("carries audio in both directions", async () => {
  const endpoint = await emulator();
  const client = await caller();
  await connect(endpoint, client);
  await vi.waitUntil(() => client.stats().audioFramesReceived >= 5, { timeout: 10_000 });
  await vi.waitUntil(() => client.stats().audioFramesSent >= 5, { timeout: 10_000 });
});

test("a hangup closes the call on both sides", async () => {
  const endpoint = await emulator();
  const client = await caller();
  const { location } = await connect(endpoint, client);
  const hangup = await postHangup(endpoint, location);
  expect([hangup.status, await hangup.text()]).toEqual([200, ""]);
  await client.closed;
  expect((await postHangup(endpoint, location)).status).toBe(404);
});

test("a caller who leaves ends the call", async () => {
  const log: string[] = [];
  const endpoint = await emulator({ log: (line) => log.push(line) });
  const client = await caller();
  const { location } = await connect(endpoint, client);
  const id = location.split("/").at(-1) ?? "";
  await client.close();
  await vi.waitUntil(() => log.includes(`${id} ended`));
  expect(log).toEqual(["POST /v1/realtime/calls 201", `${id} connected`, `${id} ended`]);
});

test("a call that nobody connects to can be hung up", async () => {
  const endpoint = await emulator();
  const client = await caller();
  const response = await postCall(endpoint, { sdp: client.offer });
  const hangup = await postHangup(endpoint, response.headers.get("location") ?? "");
  expect(hangup.status).toBe(200);
});

test("carries twenty calls at once", async () => {
  const endpoint = await emulator();
  const clients = await Promise.all(Array.from({ length: 20 }, () => caller()));
  const heard = clients.map(eventsOf);
  const calls = await Promise.all(
    clients.map((client, index) =>
      connect(endpoint, client, { ...plainSession, instructions: `Caller ${index}` }),
    ),
  );
  await vi.waitUntil(() => heard.every((events) => events.length > 0), { timeout: 15_000 });
  expect(new Set(calls.map(({ location }) => location)).size).toBe(20);
  for (const [index, [event]] of heard.entries()) {
    expect(event).toMatchObject({ session: { instructions: `Caller ${index}` } });
  }
});
