import { expect, test } from "vitest";
import type { JsonObject } from "@callsheet/core";
import { createManualClock } from "@callsheet/emulator";
import { openSession, say } from "./event-socket.ts";
import { emulator } from "./realtime-client.ts";

const inText = { output_modalities: ["text"] };

test("ends incomplete where it may say no more", async () => {
  const socket = await openSession(await emulator(), inText);
  say(socket, "one two three four five");
  socket.send({ type: "response.create", response: { max_output_tokens: 3 } });
  expect(await socket.next("response.done")).toMatchObject({
    response: {
      status: "incomplete",
      status_details: { type: "incomplete", reason: "max_output_tokens" },
      max_output_tokens: 3,
      output: [{ status: "incomplete", content: [{ text: "one two three" }] }],
      usage: { output_tokens: 3 },
    },
  });
});

test("answers what the response is given instead of the conversation", async () => {
  const socket = await openSession(await emulator(), inText);
  say(socket, "Forget this.");
  const item = {
    id: "kept",
    type: "message",
    role: "user",
    content: [{ type: "input_text", text: "Kept." }],
  };
  socket.send({ type: "conversation.item.create", item });
  const input = [
    { type: "item_reference", id: "kept" },
    { type: "message", role: "user", content: [{ type: "input_text", text: "Given." }] },
  ];
  socket.send({ type: "response.create", response: { input } });
  expect(await socket.next("response.output_text.done")).toMatchObject({ text: "Kept. Given." });
  socket.send({ type: "response.create", response: { input: [] } });
  expect(await socket.next("response.output_text.done")).toMatchObject({
    text: expect.stringContaining("Hello!"),
  });
});

test.each<[string, JsonObject, JsonObject]>([
  ["an unknown key", { voice: "cedar" }, { code: "unknown_parameter", param: "response.voice" }],
  [
    "a key that only sessions have",
    { audio: { input: {} } },
    { code: "unknown_parameter", param: "response.audio.input" },
  ],
  [
    "a key deep inside that only sessions have",
    { audio: { output: { speed: 1 } } },
    { code: "unknown_parameter", param: "response.audio.output.speed" },
  ],
  [
    "too many tokens",
    { max_output_tokens: 5000 },
    {
      code: "integer_above_max_value",
      param: "response.max_output_tokens",
      message: expect.stringContaining(
        "Invalid 'response.max_output_tokens': integer above maximum value",
      ),
    },
  ],
  [
    "both modalities",
    { output_modalities: ["audio", "text"] },
    { code: "invalid_value", param: "response.output_modalities" },
  ],
  [
    "a key of a tool that there is not",
    { tools: [{ type: "function", name: "a", strict: true }] },
    {
      code: "unknown_parameter",
      param: "response.tools[0].strict",
      message: "Unknown parameter: 'response.tools[0].strict'.",
    },
  ],
  [
    "another conversation",
    { conversation: "conv_1" },
    { code: "invalid_value", param: "response.conversation" },
  ],
  [
    "metadata that is a text",
    { metadata: "a" },
    { code: "invalid_type", param: "response.metadata" },
  ],
  [
    "an item that is none",
    { input: ["Hi."] },
    { code: "invalid_type", param: "response.input[0]" },
  ],
  [
    "an item with a fault",
    { input: [{ type: "message", role: "user", content: [{ type: "text" }] }] },
    { code: "invalid_value", param: "response.input[0].content[0].type" },
  ],
  [
    "a reference to nothing",
    { input: [{ type: "item_reference", id: "none" }] },
    { code: "invalid_value", param: "response.input[0].id" },
  ],
])("refuses a response with %s", async (_, response, error) => {
  const socket = await openSession(await emulator());
  socket.send({ type: "response.create", event_id: "mine", response });
  expect(await socket.next("error")).toMatchObject({ error: { ...error, event_id: "mine" } });
  expect(socket.all).toHaveLength(1);
});

test("speaks with one voice in a conversation", async () => {
  const clock = createManualClock();
  const socket = await openSession(await emulator({ clock }));
  const inVoice = (voice: string, more: JsonObject = {}): void => {
    socket.send({ type: "response.create", response: { audio: { output: { voice } }, ...more } });
  };
  inVoice("cedar");
  await socket.next("response.output_audio_transcript.delta");
  clock.advance(60_000);
  expect(await socket.next("response.done")).toMatchObject({
    response: { audio: { output: { voice: "cedar" } } },
  });
  inVoice("cedar");
  expect(await socket.next("error")).toMatchObject({ error: { code: "cannot_update_voice" } });
  inVoice("cedar", { conversation: "none" });
  await socket.next("response.created");
});
