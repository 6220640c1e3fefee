import { expect, test } from "vitest";
import { emulator, postCall, postJson } from "./realtime-client.ts";
import { readOffer } from "./offers.ts";

const offer = readOffer("chromium-156-mic-immediate.sdp");

test("refuses a transcription session for a call, which a client secret may hold", async () => {
  const endpoint = await emulator();
  const session = { type: "transcription" };
  const call = await postCall(endpoint, { sdp: offer, session: JSON.stringify(session) });
  expect([call.status, await call.json()]).toEqual([
    400,
    {
      error: {
        message: "Invalid value: 'transcription'. Supported values are: 'realtime'.",
        type: "invalid_request_error",
        param: "session.type",
        code: "invalid_value",
      },
    },
  ]);
  const secret = await postJson(endpoint, "/realtime/client_secrets", { session });
  expect([secret.status, await secret.json()]).toMatchObject([
    200,
    { session: { type: "transcription", object: "realtime.transcription_session" } },
  ]);
});

test("takes the nulls that the API takes", async () => {
  const endpoint = await emulator();
  const session = {
    type: "realtime",
    tracing: null,
    include: null,
    prompt: null,
    audio: { input: { transcription: null, noise_reduction: null, turn_detection: null } },
  };
  const response = await postCall(endpoint, { sdp: offer, session: JSON.stringify(session) });
  expect(response.status).toBe(201);
});

test("knows no references: their text is a value like any other", async () => {
  const endpoint = await emulator();
  const text = { type: "realtime", instructions: "${env:NAME}" };
  const taken = await postCall(endpoint, { sdp: offer, session: JSON.stringify(text) });
  expect(taken.status).toBe(201);
  const number = { type: "realtime", audio: { output: { speed: "${env:SPEED}" } } };
  const refused = await postCall(endpoint, { sdp: offer, session: JSON.stringify(number) });
  expect(await refused.json()).toMatchObject({
    error: { code: "invalid_type", param: "session.audio.output.speed" },
  });
});

test("refuses a session that no stack can hold, and goes on", async () => {
  const endpoint = await emulator();
  const deep = '{"type":"realtime","instructions":' + "[".repeat(50_000) + "]".repeat(50_000) + "}";
  const response = await postCall(endpoint, { sdp: offer, session: deep });
  expect([response.status, await response.json()]).toMatchObject([
    400,
    { error: { param: "session" } },
  ]);
  expect((await postCall(endpoint, { sdp: offer })).status).toBe(201);
});
