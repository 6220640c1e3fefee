import { expect, test, vi } from "vitest";
import { effectiveSession, type JsonObject } from "@callsheet/core";
import { createManualClock, type Emulator } from "@callsheet/emulator";
import { caller, emulator, eventsOf, postCall, postHangup, postJson } from "./realtime-client.ts";
import { readOffer } from "./offers.ts";

const path = "/realtime/client_secrets";
const offer = readOffer("werift-0.25.2-offer.sdp");

async function mint(endpoint: Emulator, session: JsonObject): Promise<string> {
  const response = await postJson(endpoint, path, { session });
  const { value }: { value: string } = await response.json();
  return value;
}

function postOffer({ baseUrl }: Emulator, sdp: string, key: string): Promise<Response> {
  return fetch(`${baseUrl}/realtime/calls`, {
    method: "POST",
    headers: { authorization: `Bearer ${key}`, "content-type": "application/sdp" },
    body: sdp,
  });
}

test("mints a key and shows the session that it stands for", async () => {
  const endpoint = await emulator();
  const session = { type: "realtime", instructions: "Be brief." };
  const before = Math.floor(Date.now() / 1000);
  const response = await postJson(endpoint, path, {
    session,
    expires_after: { anchor: "created_at", seconds: 60 },
  });
  const body: { expires_at: number } = await response.json();
  expect(response.status).toBe(200);
  expect(body).toEqual({
    value: expect.stringMatching(/^ek_[0-9a-f]{32}$/),
    expires_at: expect.any(Number),
    session: {
      ...effectiveSession(session),
      id: expect.stringMatching(/^sess_/),
      object: "realtime.session",
      expires_at: 0,
    },
  });
  expect(body.expires_at).toBeGreaterThanOrEqual(before + 60);
  expect(body.expires_at).toBeLessThanOrEqual(Math.floor(Date.now() / 1000) + 60);
});

test("mints for ten minutes and a default session unless told otherwise", async () => {
  const endpoint = await emulator();
  const before = Math.floor(Date.now() / 1000);
  const response = await postJson(endpoint, path, {});
  const body: { expires_at: number } = await response.json();
  expect(body).toMatchObject({ session: effectiveSession({ type: "realtime" }) });
  expect(body.expires_at).toBeGreaterThanOrEqual(before + 600);
  expect(body.expires_at).toBeLessThanOrEqual(Math.floor(Date.now() / 1000) + 600);
});

test("connects a raw offer to the session of its key, as often as asked", async () => {
  const endpoint = await emulator();
  const key = await mint(endpoint, { type: "realtime", instructions: "From the secret." });
  for (const client of [await caller(), await caller()]) {
    const events = eventsOf(client);
    const response = await postOffer(endpoint, client.offer, key);
    expect(response.status).toBe(201);
    await client.accept(await response.text());
    await vi.waitUntil(() => events.length > 0);
    expect(events[0]).toMatchObject({ session: { instructions: "From the secret." } });
    const location = response.headers.get("location") ?? "";
    expect((await postHangup(endpoint, location, key)).status).toBe(200);
    await client.closed;
  }
});

test("takes a form with an ephemeral key, whose session is then the form's", async () => {
  const endpoint = await emulator();
  const key = await mint(endpoint, { type: "realtime", instructions: "From the secret." });
  const client = await caller();
  const events = eventsOf(client);
  const session = JSON.stringify({ type: "realtime", instructions: "From the form." });
  const headers = { authorization: `Bearer ${key}` };
  const response = await postCall(endpoint, { sdp: client.offer, session }, headers);
  await client.accept(await response.text());
  await vi.waitUntil(() => events.length > 0);
  expect(events[0]).toMatchObject({ session: { instructions: "From the form." } });
});

test("places no call with a key that was minted for a transcription", async () => {
  const endpoint = await emulator();
  const key = await mint(endpoint, { type: "transcription" });
  const response = await postOffer(endpoint, offer, key);
  expect([response.status, await response.json()]).toMatchObject([
    400,
    { error: { code: "invalid_value", param: "session.type" } },
  ]);
});

test("forgets a key when its time is up", async () => {
  const clock = createManualClock(Date.now());
  const endpoint = await emulator({ clock });
  const key = await mint(endpoint, { type: "realtime" });
  clock.advance(599_000);
  expect((await postOffer(endpoint, offer, key)).status).toBe(201);
  clock.advance(1000);
  const response = await postOffer(endpoint, offer, key);
  expect([response.status, await response.json()]).toMatchObject([
    401,
    { error: { code: "invalid_api_key" } },
  ]);
});

test("mints nothing for an ephemeral key", async () => {
  const endpoint = await emulator();
  const key = await mint(endpoint, { type: "realtime" });
  const response = await postJson(endpoint, path, {}, { authorization: `Bearer ${key}` });
  expect([response.status, await response.json()]).toMatchObject([
    401,
    { error: { code: "invalid_api_key" } },
  ]);
});

test.each<[string, unknown, string, string]>([
  ["a session without its wrapper", { type: "realtime" }, "unknown_parameter", "type"],
  ["another key", { session: { type: "realtime" }, ttl: 5 }, "unknown_parameter", "ttl"],
  ["a list", [], "invalid_type", "body"],
  ["a session that is null", { session: null }, "invalid_type", "session"],
  ["a lifetime of another type", { expires_after: 60 }, "invalid_type", "expires_after"],
  [
    "another key of the lifetime",
    { expires_after: { minutes: 1 } },
    "unknown_parameter",
    "expires_after.minutes",
  ],
  ["another anchor", { expires_after: { anchor: "now" } }, "invalid_value", "expires_after.anchor"],
  [
    "a lifetime of 9 seconds",
    { expires_after: { seconds: 9 } },
    "integer_below_min_value",
    "expires_after.seconds",
  ],
  [
    "a lifetime of 7201 seconds",
    { expires_after: { seconds: 7201 } },
    "integer_above_max_value",
    "expires_after.seconds",
  ],
  [
    "a lifetime in fractions",
    { expires_after: { seconds: 10.5 } },
    "invalid_type",
    "expires_after.seconds",
  ],
])("refuses %s", async (_, body, code, param) => {
  const endpoint = await emulator();
  const response = await postJson(endpoint, path, body);
  expect([response.status, await response.json()]).toMatchObject([400, { error: { code, param } }]);
});

test.each([10, 7200])("takes a lifetime of %i seconds", async (seconds) => {
  const endpoint = await emulator();
  const response = await postJson(endpoint, path, { expires_after: { seconds } });
  expect(response.status).toBe(200);
});

test.each([
  ["text/plain", "{}", 415, "unsupported_content_type"],
  ["application/json", "{", 400, "invalid_body"],
  ["application/json", "", 400, "invalid_body"],
])("refuses a body of %s that is %j", async (type, body, status, code) => {
  const { baseUrl } = await emulator();
  const response = await fetch(baseUrl + path, {
    method: "POST",
    headers: { authorization: "Bearer sk-test", "content-type": type },
    body,
  });
  expect([response.status, await response.json()]).toMatchObject([status, { error: { code } }]);
});
