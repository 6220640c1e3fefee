import { expect, test } from "vitest";
import type { Emulator, Journal } from "@callsheet/emulator";
import { openSession } from "./event-socket.ts";
import { readOffer } from "./offers.ts";
import { answerPhone, ring } from "./phone-call.ts";
import { caller, connect, emulator, postCall, postHangup, postJson } from "./realtime-client.ts";

const offer = readOffer("werift-0.25.2-offer.sdp");
const time = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);

async function journalOf({ url }: Emulator): Promise<Journal> {
  const response = await fetch(`${url}/_calls`);
  expect(response.status).toBe(200);
  const journal: Journal = await response.json();
  return journal;
}

test("keeps a call from its request to its end", async () => {
  const endpoint = await emulator();
  const client = await caller();
  const session = { type: "realtime", instructions: "Be brief." };
  const response = await postCall(
    endpoint,
    { sdp: client.offer, session: JSON.stringify(session) },
    { "openai-safety-identifier": "user-1" },
  );
  const greeted = new Promise((resolve) => {
    client.onEvent(resolve);
  });
  await client.accept(await response.text());
  await greeted;
  const cleared = new Promise((resolve) => {
    client.onEvent(resolve);
  });
  client.send({ type: "input_audio_buffer.clear" });
  await cleared;
  const location = response.headers.get("location") ?? "";
  const callId = location.split("/").at(-1) ?? "";
  await postHangup(endpoint, location);

  const journal = await journalOf(endpoint);
  const request = {
    at: time,
    method: "POST",
    credential: "account",
    callId,
    error: null,
    delivered: true,
  };
  expect(journal.requests).toEqual([
    {
      ...request,
      path: "/v1/realtime/calls",
      safetyIdentifier: "user-1",
      body: { session },
      status: 201,
    },
    {
      ...request,
      path: `/v1/realtime/calls/${callId}/hangup`,
      safetyIdentifier: null,
      body: null,
      status: 200,
    },
  ]);
  const server = { at: time, from: "server", channel: "all" };
  expect(journal.calls).toEqual([
    {
      id: callId,
      kind: "webrtc",
      state: "ended",
      startedAt: time,
      endedAt: time,
      endReason: "hung-up",
      session: expect.objectContaining(session),
      events: [
        {
          ...server,
          type: "session.created",
          event: expect.objectContaining({ type: "session.created" }),
        },
        {
          at: time,
          from: "client",
          channel: "data-channel",
          type: "input_audio_buffer.clear",
          event: { type: "input_audio_buffer.clear" },
        },
        {
          ...server,
          type: "input_audio_buffer.cleared",
          event: { type: "input_audio_buffer.cleared", event_id: expect.any(String) },
        },
      ],
      forgottenEvents: 0,
    },
  ]);
  expect(endpoint.journal()).toEqual(journal);
});

test("keeps why a request was refused", async () => {
  const endpoint = await emulator();
  await postCall(endpoint, { sdp: offer, session: '{"type":"realtime","voice":"cedar"}' });
  await postJson(endpoint, "/realtime/calls/rtc_1/hangup", {});
  expect((await journalOf(endpoint)).requests).toMatchObject([
    {
      status: 400,
      body: { session: { voice: "cedar" } },
      error: { code: "unknown_parameter", param: "session.voice" },
    },
    { status: 404, callId: "rtc_1", error: { code: "call_id_not_found" } },
  ]);
});

test("keeps what is no event as text, and of what is long its kind and length", async () => {
  const endpoint = await emulator();
  const socket = await openSession(endpoint);
  socket.sendRaw("not json");
  socket.sendRaw(new Uint8Array(3));
  socket.send({ type: "input_audio_buffer.append", audio: "A".repeat(40_000) });
  await socket.next("error");
  await socket.next("error");
  socket.send({ type: "input_audio_buffer.clear" });
  await socket.next("input_audio_buffer.cleared");
  const { calls } = await journalOf(endpoint);
  const [call] = calls;
  const events = Array.isArray(call?.["events"]) ? call["events"] : [];
  const client = { at: time, from: "client", channel: "websocket" };
  expect(events.filter((event) => JSON.stringify(event).includes('"client"')).slice(0, 3)).toEqual([
    { ...client, type: null, text: "not json" },
    { ...client, type: null, length: 3 },
    { ...client, type: "input_audio_buffer.append", length: 40_047 },
  ]);
});

test("forgets what is over when it is told to", async () => {
  const endpoint = await emulator();
  const client = await caller();
  await connect(endpoint, client);
  const ended = await answerPhone(endpoint);
  await postHangup(endpoint, `/v1/realtime/calls/${ended.callId}`);
  await ring(endpoint);
  expect((await fetch(`${endpoint.url}/_calls`, { method: "DELETE" })).status).toBe(204);
  expect(await journalOf(endpoint)).toMatchObject({
    requests: [],
    calls: [
      { kind: "webrtc", state: "connected", events: [] },
      { kind: "sip", state: "ringing", events: [] },
    ],
  });
});

test("keeps the last of what happens, and says how much it forgot", async () => {
  const endpoint = await emulator();
  const socket = await openSession(endpoint);
  for (let count = 0; count < 700; count++) socket.send({ type: "input_audio_buffer.clear" });
  for (let count = 0; count < 700; count++) await socket.next("input_audio_buffer.cleared");
  // 1,400 of these and the greeting.
  expect(endpoint.journal().calls).toMatchObject([{ forgottenEvents: 901 }]);
  const events = endpoint.journal().calls[0]?.["events"];
  expect(events).toHaveLength(500);
});

test.each([
  ["PUT", 405, "GET, POST, DELETE"],
  ["OPTIONS", 405, "GET, POST, DELETE"],
])("takes no %s, and so asks no page of another site in", async (method, status, allow) => {
  const { url } = await emulator();
  const response = await fetch(`${url}/_calls`, { method });
  expect([response.status, response.headers.get("allow")]).toEqual([status, allow]);
  expect(response.headers.get("access-control-allow-origin")).toBeNull();
});

test("shows nothing under the name of another site", async () => {
  const { url } = await emulator();
  const { get } = await import("node:http");
  const status = await new Promise((resolve) => {
    get(`${url}/_calls`, { headers: { host: "evil.example" } }, (response) => {
      resolve(response.resume().statusCode);
    });
  });
  expect(status).toBe(403);
});

test("shows no key, no token and no header of a tool, wherever it was seen", async () => {
  const log: string[] = [];
  const endpoint = await emulator({ apiKey: "sk-fake-account", log: (line) => log.push(line) });
  const headers = { authorization: "Bearer sk-fake-account" };
  const secrets = ["sk-fake-account", "sk-fake-wrong", "fake-token", "fake-header", "fake-azure"];
  const session = {
    type: "realtime",
    model: "gpt-realtime-2.1",
    instructions: "Never say sk-fake-account.",
    tools: [
      {
        type: "mcp",
        server_label: "files",
        server_url: "https://example.com/mcp",
        authorization: "fake-token",
        headers: { "x-any": "fake-header" },
      },
    ],
  };
  const minted = await postJson(endpoint, "/realtime/client_secrets", { session }, headers);
  const { value }: { value: string } = await minted.json();
  secrets.push(value);
  await postCall(endpoint, { sdp: offer, session: JSON.stringify(session) }, headers);
  await postCall(endpoint, { sdp: offer }, { authorization: `Bearer ${value}` });
  await postCall(endpoint, { sdp: offer }, { authorization: "Bearer sk-fake-wrong" });
  await fetch(`${endpoint.url}/openai/v1/realtime/calls/sk-fake-wrong/hangup?key=fake-token`, {
    method: "POST",
    headers: { "api-key": "fake-azure" },
  });
  const socket = await openSession(endpoint, null, headers);
  socket.send({ type: "session.update", session: { ...session, instructions: value } });
  await socket.next("session.updated");
  socket.sendRaw(`sk-fake-wrong ${value}`);
  await socket.next("error");

  const shown = [JSON.stringify(endpoint.journal()), ...log].join("\n");
  expect(secrets.filter((secret) => shown.includes(secret))).toEqual([]);
  expect(shown).toContain("Never say ***.");
  expect(endpoint.journal().calls.at(-1)).toMatchObject({
    session: {
      instructions: "***",
      tools: [{ authorization: "***", headers: { "x-any": "***" } }],
    },
  });
});
