import { expect, test } from "vitest";
import type { JsonObject } from "@callsheet/core";
import { emulator, postCall, postJson } from "./realtime-client.ts";
import { openSession } from "./event-socket.ts";
import { readOffer } from "./offers.ts";

const offer = readOffer("chromium-156-mic-immediate.sdp");

interface Entry {
  readonly session: JsonObject;
  readonly code: string;
  readonly param: string;
  /** How the message begins. */
  readonly message: string;
}

const inInput = (input: JsonObject): JsonObject => ({ type: "realtime", audio: { input } });
const inOutput = (output: JsonObject): JsonObject => ({ type: "realtime", audio: { output } });
const withTool = (tool: JsonObject): JsonObject => ({ type: "realtime", tools: [tool] });

/** What the API says of sessions, as it was quoted: over HTTP, and of `session.update`. */
const catalogue: readonly Entry[] = [
  {
    session: { type: "realtime", totally_made_up_field: 1 },
    code: "unknown_parameter",
    param: "session.totally_made_up_field",
    message: "Unknown parameter: 'session.totally_made_up_field'.",
  },
  {
    session: inInput({ input_audio_noise_reduction: null }),
    code: "unknown_parameter",
    param: "session.audio.input.input_audio_noise_reduction",
    message: "Unknown parameter: 'session.audio.input.input_audio_noise_reduction'.",
  },
  {
    session: inInput({ turn_detection: { type: "semantic_vad", threshold: 0.5 } }),
    code: "unknown_parameter",
    param: "session.audio.input.turn_detection.threshold",
    message: "Unknown parameter: 'session.audio.input.turn_detection.threshold'.",
  },
  {
    // An unknown key comes first, whatever else is wrong before it.
    session: { max_output_tokens: 0, audio: { output: { speed: 9, pitch: 2 } } },
    code: "unknown_parameter",
    param: "session.audio.output.pitch",
    message: "Unknown parameter: 'session.audio.output.pitch'.",
  },
  {
    session: withTool({ type: "function", name: "look_up", strict: true }),
    code: "unknown_parameter",
    param: "session.tools[0].strict",
    message: "Unknown parameter: 'session.tools[0].strict'.",
  },
  {
    session: {},
    code: "missing_required_parameter",
    param: "session.type",
    message: "Missing required parameter: 'session.type'.",
  },
  {
    session: inOutput({ format: { type: "audio/pcm" } }),
    code: "missing_required_parameter",
    param: "session.audio.output.format.rate",
    message: "Missing required parameter: 'session.audio.output.format.rate'.",
  },
  {
    session: withTool({ type: "function", function: { name: "look_up" } }),
    code: "missing_required_parameter",
    param: "session.tools[0].name",
    message: "Missing required parameter: 'session.tools[0].name'.",
  },
  {
    session: { type: "session" },
    code: "invalid_value",
    param: "session.type",
    message: "Invalid value: 'session'.",
  },
  {
    session: inInput({ format: { type: "pcm16" } }),
    code: "invalid_value",
    param: "session.audio.input.format.type",
    message: "Invalid value: 'pcm16'.",
  },
  {
    session: inOutput({ voice: "nova" }),
    code: "invalid_value",
    param: "session.audio.output.voice",
    message: "Invalid value: 'nova'.",
  },
  {
    session: { type: "realtime", output_modalities: ["audio", "text"] },
    code: "invalid_value",
    param: "session.output_modalities",
    message: "Invalid modalities: ['audio', 'text'].",
  },
  {
    session: { type: "realtime", model: "gpt-realtime", reasoning: { effort: "low" } },
    code: "invalid_value",
    param: "session.reasoning",
    message: "Unsupported option for this model.",
  },
  {
    session: inInput({ transcription: { model: "whisper-1", language: "en-US" } }),
    code: "invalid_value",
    param: "session.audio.input.transcription.language",
    message: "Invalid value: 'en-US'.",
  },
  {
    session: inInput({ format: "pcm16" }),
    code: "invalid_type",
    param: "session.audio.input.format",
    message: "Invalid type for 'session.audio.input.format': ",
  },
  {
    session: inInput({ format: { type: "audio/pcm", rate: 16_000 } }),
    code: "integer_below_min_value",
    param: "session.audio.input.format.rate",
    message: "Invalid 'session.audio.input.format.rate': integer below minimum value. ",
  },
  {
    session: { type: "realtime", max_output_tokens: 0 },
    code: "integer_below_min_value",
    param: "session.max_output_tokens",
    message: "Invalid 'session.max_output_tokens': integer below minimum value. ",
  },
  {
    session: { type: "realtime", max_output_tokens: 5000 },
    code: "integer_above_max_value",
    param: "session.max_output_tokens",
    message: "Invalid 'session.max_output_tokens': integer above maximum value. ",
  },
  {
    session: inOutput({ speed: 2.5 }),
    code: "decimal_above_max_value",
    param: "session.audio.output.speed",
    message: "Invalid 'session.audio.output.speed': decimal above maximum value. ",
  },
  {
    session: inOutput({ speed: 0.1 }),
    code: "decimal_below_min_value",
    param: "session.audio.output.speed",
    message: "Invalid 'session.audio.output.speed': decimal below minimum value. ",
  },
  {
    session: withTool({ type: "function", name: "pos.add_item" }),
    code: "invalid_value",
    param: "session.tools[0].name",
    message: "Invalid 'session.tools[0].name': string does not match pattern. ",
  },
];

test.each(catalogue)("a call is refused: $code of $param", async (entry) => {
  const { session, code, param, message } = entry;
  const response = await postCall(await emulator(), {
    sdp: offer,
    session: JSON.stringify(session),
  });
  expect([response.status, await response.json()]).toEqual([
    400,
    {
      error: {
        type: "invalid_request_error",
        code,
        param,
        message: expect.stringMatching(beginning(message)),
      },
    },
  ]);
});

test.each(catalogue)("a client secret is refused: $code of $param", async (entry) => {
  const { session, code, param, message } = entry;
  const response = await postJson(await emulator(), "/realtime/client_secrets", { session });
  expect([response.status, await response.json()]).toMatchObject([
    400,
    { error: { code, param, message: expect.stringMatching(beginning(message)) } },
  ]);
});

// An update doesn't change the model, whatever it says.
test.each(catalogue.filter(({ session }) => session["model"] === undefined))(
  "an update is refused: $code of $param",
  async ({ session, code, param, message }) => {
    const socket = await openSession(await emulator());
    socket.send({ type: "session.update", event_id: "mine", session });
    expect((await socket.next("error"))["error"]).toEqual({
      type: "invalid_request_error",
      code,
      param,
      message: expect.stringMatching(beginning(message)),
      event_id: "mine",
    });
  },
);

test("a transcription session is refused turn detection that its model can't do", async () => {
  const session = {
    type: "transcription",
    audio: {
      input: {
        transcription: { model: "gpt-realtime-whisper" },
        turn_detection: { type: "server_vad" },
      },
    },
  };
  const response = await postJson(await emulator(), "/realtime/client_secrets", { session });
  expect([response.status, await response.json()]).toMatchObject([
    400,
    {
      error: {
        code: "invalid_value",
        param: "session.audio.input.turn_detection",
        message: "Turn detection is not supported for this transcription model.",
      },
    },
  ]);
});

test.each<[string, string, number, JsonObject]>([
  [
    "of another API",
    "gpt-live-1",
    400,
    {
      code: "invalid_model",
      param: "session.model",
      message: 'Model "gpt-live-1" is not supported in realtime mode.',
    },
  ],
  [
    "that writes speech down",
    "gpt-4o-mini-transcribe",
    400,
    {
      code: "invalid_model",
      message: expect.stringMatching(
        /^Model "gpt-4o-mini-transcribe" is a transcription model and cannot be used as the realtime session model\./,
      ),
    },
  ],
  [
    "that nobody knows",
    "gpt-nope",
    403,
    {
      code: "model_not_found",
      param: null,
      message: "The model 'gpt-nope' does not exist or you do not have access to it.",
    },
  ],
  ["that was shut down", "gpt-4o-realtime-preview", 403, { code: "model_not_found" }],
])(
  "a model %s is refused when a call is made, not when a key is minted",
  async (_, model, status, error) => {
    const endpoint = await emulator();
    const session = { type: "realtime", model };
    const minted = await postJson(endpoint, "/realtime/client_secrets", { session });
    expect(minted.status).toBe(200);
    const { value }: { value: string } = await minted.json();
    const call = await fetch(`${endpoint.baseUrl}/realtime/calls`, {
      method: "POST",
      headers: { authorization: `Bearer ${value}`, "content-type": "application/sdp" },
      body: offer,
    });
    expect([call.status, await call.json()]).toMatchObject([status, { error }]);
  },
);

test("a model is known that was added to those of the catalog", async () => {
  const endpoint = await emulator({ models: ["gpt-realtime-next"] });
  const session = JSON.stringify({ type: "realtime", model: "gpt-realtime-next" });
  expect((await postCall(endpoint, { sdp: offer, session })).status).toBe(201);
});

test("a model in the address gets the empty answer that the API gives", async () => {
  const { baseUrl } = await emulator();
  const body = new FormData();
  body.set("sdp", offer);
  const response = await fetch(`${baseUrl}/realtime/calls?model=gpt-realtime-2.1`, {
    method: "POST",
    headers: { authorization: "Bearer sk-test" },
    body,
  });
  expect([response.status, await response.text()]).toEqual([400, ""]);
});

function beginning(message: string): RegExp {
  return new RegExp(`^${message.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)}`);
}
