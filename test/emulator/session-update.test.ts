import { expect, test } from "vitest";
import { effectiveSession, type JsonObject } from "@callsheet/core";
import { openSession, openSocket } from "./event-socket.ts";
import { emulator } from "./realtime-client.ts";

const model = "gpt-realtime-2.1";

async function updated(...patches: JsonObject[]): Promise<unknown> {
  const socket = await openSession(await emulator());
  for (const patch of patches) {
    socket.send({ type: "session.update", session: { type: "realtime", ...patch } });
    await socket.next("session.updated");
  }
  return socket.all.at(-1)?.["session"];
}

function shown(session: JsonObject): JsonObject {
  return {
    ...effectiveSession({ type: "realtime", model, ...session }),
    id: expect.stringMatching(/^sess_/),
    object: "realtime.session",
    expires_at: expect.any(Number),
  };
}

test.each<[string, JsonObject[], JsonObject]>([
  ["nothing", [{}], {}],
  ["a key", [{ instructions: "Be brief." }], { instructions: "Be brief." }],
  [
    "a key deep inside, beside others",
    [
      { audio: { input: { noise_reduction: { type: "near_field" } }, output: { speed: 1.2 } } },
      { audio: { output: { voice: "cedar" } } },
    ],
    {
      audio: {
        input: { noise_reduction: { type: "near_field" } },
        output: { speed: 1.2, voice: "cedar" },
      },
    },
  ],
  [
    "keys of the same kind of turn detection",
    [
      { audio: { input: { turn_detection: { type: "server_vad", threshold: 0.9 } } } },
      { audio: { input: { turn_detection: { type: "server_vad", silence_duration_ms: 900 } } } },
    ],
    {
      audio: {
        input: { turn_detection: { type: "server_vad", threshold: 0.9, silence_duration_ms: 900 } },
      },
    },
  ],
  [
    "another kind of turn detection",
    [
      { audio: { input: { turn_detection: { type: "server_vad", threshold: 0.9 } } } },
      { audio: { input: { turn_detection: { type: "semantic_vad" } } } },
    ],
    { audio: { input: { turn_detection: { type: "semantic_vad" } } } },
  ],
  [
    "null",
    [{ audio: { input: { turn_detection: null } } }],
    { audio: { input: { turn_detection: null } } },
  ],
  [
    "another list of tools",
    [
      {
        tools: [
          { type: "function", name: "a" },
          { type: "function", name: "b" },
        ],
      },
      { tools: [{ type: "function", name: "c" }] },
    ],
    { tools: [{ type: "function", name: "c" }] },
  ],
  [
    "an empty text and an empty list",
    [
      { instructions: "Be brief.", tools: [{ type: "function", name: "a" }] },
      { instructions: "", tools: [] },
    ],
    { instructions: "", tools: [] },
  ],
])("takes %s", async (_, patches, session) => {
  expect(await updated(...patches)).toEqual(shown(session));
});

test.each(["gpt-realtime-mini", "gpt-live-1", 5])("lets the model be, told %j", async (other) => {
  expect(await updated({ model: other })).toEqual(shown({}));
});

test.each<[string, JsonObject, string, string]>([
  ["no type", { instructions: "Hi." }, "missing_required_parameter", "session.type"],
  ["an unknown key", { type: "realtime", voice: "cedar" }, "unknown_parameter", "session.voice"],
  [
    "a format without its rate, which the session has",
    { type: "realtime", audio: { input: { format: { type: "audio/pcm" } } } },
    "missing_required_parameter",
    "session.audio.input.format.rate",
  ],
  [
    "turn detection without its type, which the session has",
    { type: "realtime", audio: { input: { turn_detection: { threshold: 0.9 } } } },
    "missing_required_parameter",
    "session.audio.input.turn_detection.type",
  ],
  ["another type", { type: "session" }, "invalid_value", "session.type"],
  [
    "the prototype of all objects",
    JSON.parse('{"type":"realtime","__proto__":{"instructions":"Hi."}}'),
    "unknown_parameter",
    "session.__proto__",
  ],
])("refuses %s, and all that comes with it", async (_, session, code, param) => {
  const socket = await openSession(await emulator());
  socket.send({
    type: "session.update",
    event_id: "mine",
    session: { ...session, output_modalities: ["text"] },
  });
  expect(await socket.next("error")).toMatchObject({
    error: { type: "invalid_request_error", code, param, event_id: "mine" },
  });
  socket.send({ type: "session.update", session: { type: "realtime" } });
  expect(await socket.next("session.updated")).toMatchObject({
    session: { output_modalities: ["audio"] },
  });
});

test("refuses to become a transcription", async () => {
  const socket = await openSession(await emulator());
  socket.send({ type: "session.update", session: { type: "transcription" } });
  expect(await socket.next("error")).toMatchObject({
    error: {
      code: "invalid_value",
      message: "Passing a transcription session update event to a realtime session is not allowed.",
      param: "session.type",
    },
  });
});

test("refuses what is right by itself, but not for the model of the session", async () => {
  const socket = openSocket(await emulator(), "/v1/realtime?model=gpt-realtime");
  await socket.next("session.created");
  const session = { type: "realtime", reasoning: { effort: "low" } };
  socket.send({ type: "session.update", session });
  expect(await socket.next("error")).toMatchObject({
    error: { code: "invalid_value", param: "session.reasoning" },
  });
});

test("refuses another voice once it has spoken", async () => {
  const socket = await openSession(await emulator());
  const setVoice = (voice: string): void => {
    const session = { type: "realtime", audio: { output: { voice } } };
    socket.send({ type: "session.update", event_id: voice, session });
  };
  setVoice("cedar");
  await socket.next("session.updated");
  socket.send({ type: "response.create" });
  await socket.next("response.output_audio.delta");
  setVoice("cedar");
  await socket.next("session.updated");
  setVoice("marin");
  expect(await socket.next("error")).toMatchObject({
    error: {
      code: "cannot_update_voice",
      message: "Cannot update a conversation's voice if assistant audio is present.",
      param: null,
      event_id: "marin",
    },
  });
});

test("takes another voice after it has written", async () => {
  const socket = await openSession(await emulator(), { output_modalities: ["text"] });
  socket.send({ type: "response.create" });
  await socket.next("response.done");
  const session = { type: "realtime", audio: { output: { voice: "cedar" } } };
  socket.send({ type: "session.update", session });
  await socket.next("session.updated");
});
