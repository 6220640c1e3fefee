import { expect, test } from "vitest";
import { effectiveSession } from "@callsheet/core";
import { createManualClock, type Emulator } from "@callsheet/emulator";
import { answerPhone, ring } from "./phone-call.ts";
import { emulator, postHangup, postJson } from "./realtime-client.ts";

const session = { type: "realtime", model: "gpt-realtime-2.1", instructions: "You are a clerk." };

function control(endpoint: Emulator, id: string, action: string, body: unknown, key = "sk-test") {
  const headers = { authorization: `Bearer ${key}` };
  return postJson(endpoint, `/realtime/calls/${id}/${action}`, body, headers);
}

function callIn(endpoint: Emulator) {
  return endpoint.journal().calls[0];
}

test("lets a call come in, as a webhook would tell", async () => {
  const endpoint = await emulator({ clock: createManualClock(1_700_000_000_500) });
  const response = await fetch(`${endpoint.url}/_calls`, { method: "POST" });
  expect(response.status).toBe(201);
  expect(await response.json()).toEqual({
    object: "event",
    id: expect.stringMatching(/^evt_/),
    type: "realtime.call.incoming",
    created_at: 1_700_000_000,
    data: {
      call_id: expect.stringMatching(/^rtc_[0-9a-f]{32}$/),
      sip_headers: [
        { name: "From", value: "sip:+14155550123@sip.example.com" },
        { name: "To", value: "sip:emulator@sip.example.com" },
        { name: "Call-ID", value: expect.any(String) },
      ],
    },
  });
  expect(callIn(endpoint)).toMatchObject({ kind: "sip", state: "ringing", session: null });
});

test("answers a call with a session, which whoever answers it controls", async () => {
  const endpoint = await emulator();
  const id = await ring(endpoint);
  const accepted = await control(endpoint, id, "accept", session);
  expect([accepted.status, await accepted.text()]).toEqual([200, ""]);
  expect(callIn(endpoint)).toMatchObject({
    state: "connected",
    session: effectiveSession(session),
    events: [{ from: "server", type: "session.created" }],
  });
  for (const action of ["accept", "reject"]) {
    expect((await control(endpoint, id, action, session)).status).toBe(404);
  }
  expect((await postHangup(endpoint, `/v1/realtime/calls/${id}`, "sk-other")).status).toBe(404);
  expect((await postHangup(endpoint, `/v1/realtime/calls/${id}`)).status).toBe(200);
  expect(callIn(endpoint)).toMatchObject({ state: "ended", endReason: "hung-up" });
});

test.each<[string, unknown, number, string, string | null]>([
  ["an unknown key", { ...session, voice: "cedar" }, 400, "unknown_parameter", "voice"],
  ["no type", { model: "gpt-realtime-2.1" }, 400, "missing_required_parameter", "type"],
  [
    "a fault deep inside",
    { ...session, tools: [{ type: "function" }] },
    400,
    "missing_required_parameter",
    "tools[0].name",
  ],
  ["a transcription", { type: "transcription" }, 400, "invalid_value", "type"],
  ["a list", [], 400, "invalid_type", "session"],
  ["an unknown model", { ...session, model: "gpt-nope" }, 403, "model_not_found", null],
])("answers no call with %s", async (_, body, status, code, param) => {
  const endpoint = await emulator();
  const id = await ring(endpoint);
  const response = await control(endpoint, id, "accept", body);
  expect([response.status, await response.json()]).toMatchObject([
    status,
    { error: { code, param } },
  ]);
  expect(callIn(endpoint)).toMatchObject({ state: "ringing" });
});

test.each([
  ["a code", { status_code: 486 }],
  ["none", {}],
])("turns a call away with %s", async (_, body) => {
  const endpoint = await emulator();
  const id = await ring(endpoint);
  expect((await control(endpoint, id, "reject", body)).status).toBe(200);
  expect(callIn(endpoint)).toMatchObject({ state: "ended", endReason: "rejected" });
  expect(endpoint.journal().requests.at(-1)).toMatchObject({ callId: id, body });
  expect((await control(endpoint, id, "reject", body)).status).toBe(404);
});

test("turns a call away without a body", async () => {
  const endpoint = await emulator();
  const id = await ring(endpoint);
  const headers = { authorization: "Bearer sk-test" };
  const url = `${endpoint.baseUrl}/realtime/calls/${id}/reject`;
  expect((await fetch(url, { method: "POST", headers })).status).toBe(200);
});

test.each<[string, unknown, string, string]>([
  ["a code that is a text", { status_code: "486" }, "invalid_type", "status_code"],
  ["another key", { code: 486 }, "unknown_parameter", "code"],
  ["a number", 486, "invalid_type", "body"],
])("turns no call away with %s", async (_, body, code, param) => {
  const endpoint = await emulator();
  const id = await ring(endpoint);
  const response = await control(endpoint, id, "reject", body);
  expect([response.status, await response.json()]).toMatchObject([400, { error: { code, param } }]);
});

test("passes a caller on, whose call is then over", async () => {
  const endpoint = await emulator();
  const socket = await answerPhone(endpoint);
  const refer = (body: unknown) => control(endpoint, socket.callId, "refer", body);
  const incomplete = await refer({});
  expect([incomplete.status, await incomplete.json()]).toMatchObject([
    400,
    { error: { code: "missing_required_parameter", param: "target_uri" } },
  ]);
  expect((await refer({ target_uri: "tel:+14155550123" })).status).toBe(200);
  expect(await socket.closed).toEqual({ code: 1000, reason: "" });
  expect(callIn(endpoint)).toMatchObject({ endReason: "referred" });
  expect((await refer({ target_uri: "tel:+14155550123" })).status).toBe(404);
});

test.each(["accept", "refer", "reject"])("can't %s a call that there is not", async (action) => {
  const endpoint = await emulator();
  const response = await control(endpoint, "rtc_none", action, {});
  expect([response.status, await response.json()]).toMatchObject([
    404,
    { error: { code: "call_id_not_found" } },
  ]);
});

test("can't answer with an ephemeral key, nor hang up", async () => {
  const endpoint = await emulator();
  const minted = await postJson(endpoint, "/realtime/client_secrets", {});
  const { value }: { value: string } = await minted.json();
  const id = await ring(endpoint);
  for (const action of ["accept", "reject", "hangup"]) {
    expect((await control(endpoint, id, action, session, value)).status).toBe(404);
  }
});

test("hangs up on a call that rings, which nobody can answer then", async () => {
  const endpoint = await emulator();
  const id = await ring(endpoint);
  expect((await control(endpoint, id, "hangup", {})).status).toBe(200);
  expect((await control(endpoint, id, "accept", session)).status).toBe(404);
});

test("rings for a minute", async () => {
  const clock = createManualClock();
  const endpoint = await emulator({ clock });
  await ring(endpoint);
  clock.advance(59_999);
  expect(callIn(endpoint)).toMatchObject({ state: "ringing" });
  clock.advance(1);
  expect(callIn(endpoint)).toMatchObject({
    state: "ended",
    endReason: "missed",
    startedAt: "1970-01-01T00:00:00.000Z",
    endedAt: "1970-01-01T00:01:00.000Z",
  });
});
