import { expect, test } from "vitest";
import { emulator, postCall, postJson } from "./realtime-client.ts";
import { readOffer } from "./offers.ts";

const offer = readOffer("chromium-156-mic-immediate.sdp");

const cases: readonly [name: string, session: unknown, code: string, param: string][] = [
  [
    "an unknown key",
    { type: "realtime", temperature: 1 },
    "unknown_parameter",
    "session.temperature",
  ],
  [
    "an unknown key of a tool",
    { type: "realtime", tools: [{ type: "function", name: "look_up", strict: true }] },
    "unknown_parameter",
    "session.tools[0].strict",
  ],
  [
    "a field of the other kind of turn detection",
    {
      type: "realtime",
      audio: { input: { turn_detection: { type: "semantic_vad", threshold: 0.5 } } },
    },
    "unknown_parameter",
    "session.audio.input.turn_detection.threshold",
  ],
  ["no type", {}, "missing_required_parameter", "session.type"],
  [
    "a tool without a name",
    { type: "realtime", tools: [{ type: "function" }] },
    "missing_required_parameter",
    "session.tools[0].name",
  ],
  ["another type", { type: "session" }, "invalid_value", "session.type"],
  [
    "a value that is not in the list",
    { type: "realtime", audio: { input: { format: { type: "pcm16" } } } },
    "invalid_value",
    "session.audio.input.format.type",
  ],
  [
    "both modalities",
    { type: "realtime", output_modalities: ["audio", "text"] },
    "invalid_value",
    "session.output_modalities",
  ],
  [
    "a value of another type",
    { type: "realtime", audio: { input: { format: "pcm16" } } },
    "invalid_type",
    "session.audio.input.format",
  ],
  [
    "an integer that is too small",
    { type: "realtime", max_output_tokens: 0 },
    "integer_below_min_value",
    "session.max_output_tokens",
  ],
  [
    "an integer that is too large",
    { type: "realtime", max_output_tokens: 99_999 },
    "integer_above_max_value",
    "session.max_output_tokens",
  ],
  [
    "a decimal that is too large",
    { type: "realtime", audio: { output: { speed: 1.75 } } },
    "decimal_above_max_value",
    "session.audio.output.speed",
  ],
  [
    "an unknown key first, whatever else is wrong before it",
    { max_output_tokens: 0, audio: { output: { speed: 9, pitch: 2 } } },
    "unknown_parameter",
    "session.audio.output.pitch",
  ],
  ["a list", [], "invalid_type", "session"],
];

test.each(cases)("refuses a call with %s", async (_, session, code, param) => {
  const endpoint = await emulator();
  const response = await postCall(endpoint, { sdp: offer, session: JSON.stringify(session) });
  expect(response.status).toBe(400);
  expect(await response.json()).toEqual({
    error: { message: expect.any(String), type: "invalid_request_error", param, code },
  });
});

test.each(cases)("refuses a client secret with %s", async (_, session, code, param) => {
  const endpoint = await emulator();
  const response = await postJson(endpoint, "/realtime/client_secrets", { session });
  expect(response.status).toBe(400);
  expect(await response.json()).toMatchObject({ error: { code, param } });
});

test.each<[string, unknown]>([
  [
    "Unknown parameter: 'session.tools[0].strict'.",
    { type: "realtime", tools: [{ type: "function", name: "look_up", strict: true }] },
  ],
  ["Missing required parameter: 'session.type'.", {}],
  [
    "Invalid value: 'pcm16'. `pcm16` is not the API's name of this format. Write `type: audio/pcm`.",
    { type: "realtime", audio: { input: { format: { type: "pcm16" } } } },
  ],
  [
    "Invalid 'session.audio.output.speed': decimal above maximum value. `speed` takes a number from 0.25 to 1.5, not the number `1.75`.",
    { type: "realtime", audio: { output: { speed: 1.75 } } },
  ],
])("says: %s", async (message, session) => {
  const endpoint = await emulator();
  const response = await postCall(endpoint, { sdp: offer, session: JSON.stringify(session) });
  expect(await response.json()).toMatchObject({ error: { message } });
});

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
