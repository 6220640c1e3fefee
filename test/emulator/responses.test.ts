import { expect, test } from "vitest";
import { isObject } from "@callsheet/core";
import { createManualClock } from "@callsheet/emulator";
import { textAt } from "./event-text.ts";
import { openSession, say, type EventSocket } from "./event-socket.ts";
import { answerPhone } from "./phone-call.ts";
import { emulator } from "./realtime-client.ts";

const eventId = expect.stringMatching(/^event_/);
const itemId = expect.stringMatching(/^item_/);
const responseId = expect.stringMatching(/^resp_/);
const inText = { output_modalities: ["text"] };

const rateLimits = {
  type: "rate_limits.updated",
  event_id: eventId,
  rate_limits: [
    {
      name: "tokens",
      limit: 40_000,
      remaining: expect.any(Number),
      reset_seconds: expect.any(Number),
    },
  ],
};

test("writes an answer: every event, in its order", async () => {
  const socket = await openSession(await emulator(), inText);
  say(socket, "Good morning");
  await socket.next("conversation.item.done");
  const asked = socket.all[0]?.["item"];
  socket.forget();
  socket.send({ type: "response.create" });
  await socket.next("rate_limits.updated");

  const base = {
    object: "realtime.response",
    id: responseId,
    conversation_id: expect.stringMatching(/^conv_/),
    output_modalities: ["text"],
    max_output_tokens: "inf",
    audio: { output: { format: { type: "audio/pcm", rate: 24_000 }, voice: expect.any(String) } },
    metadata: null,
  };
  const place = { response_id: responseId, output_index: 0 };
  const partPlace = { ...place, item_id: itemId, content_index: 0 };
  const begun = {
    id: itemId,
    type: "message",
    status: "in_progress",
    role: "assistant",
    content: [],
  };
  const content = [{ type: "output_text", text: "Good morning" }];
  const item = { ...begun, status: "completed", content };
  const previous = { previous_item_id: isObject(asked) ? asked["id"] : null };
  expect(socket.all).toEqual(
    [
      {
        type: "response.created",
        response: { ...base, status: "in_progress", status_details: null, output: [], usage: null },
      },
      { type: "response.output_item.added", ...place, item: begun },
      { type: "conversation.item.added", ...previous, item: begun },
      { type: "response.content_part.added", ...partPlace, part: { type: "text", text: "" } },
      { type: "response.output_text.delta", ...partPlace, delta: "Good" },
      { type: "response.output_text.delta", ...partPlace, delta: " morning" },
      { type: "response.output_text.done", ...partPlace, text: "Good morning" },
      {
        type: "response.content_part.done",
        ...partPlace,
        part: { type: "text", text: "Good morning" },
      },
      { type: "conversation.item.done", ...previous, item },
      { type: "response.output_item.done", ...place, item },
      {
        type: "response.done",
        response: {
          ...base,
          status: "completed",
          status_details: null,
          output: [item],
          usage: {
            total_tokens: 4,
            input_tokens: 2,
            output_tokens: 2,
            input_token_details: {
              text_tokens: 2,
              audio_tokens: 0,
              image_tokens: 0,
              cached_tokens: 0,
              cached_tokens_details: { text_tokens: 0, audio_tokens: 0, image_tokens: 0 },
            },
            output_token_details: { text_tokens: 2, audio_tokens: 0 },
          },
        },
      },
      rateLimits,
    ].map((event) => ({ ...event, event_id: eventId })),
  );
  expect(new Set(socket.all.map((event) => event["event_id"])).size).toBe(socket.all.length);
});

test("speaks in events over a WebSocket, word by word, in the time that it takes", async () => {
  const clock = createManualClock();
  const socket = await openSession(await emulator({ clock }));
  say(socket, "Good morning");
  socket.send({ type: "response.create" });
  await socket.next("response.output_audio_transcript.delta");
  expect(deltasOf(socket)).toEqual(["Good"]);
  clock.advance(279);
  await roundTrip(socket);
  expect(deltasOf(socket)).toEqual(["Good"]);
  clock.advance(1);
  await socket.next("response.output_audio_transcript.delta");
  expect(deltasOf(socket)).toEqual(["Good", " morning"]);
  clock.advance(560);
  await socket.next("rate_limits.updated");
  expect(socket.types().slice(socket.types().indexOf("response.created"))).toEqual([
    "response.created",
    "response.output_item.added",
    "conversation.item.added",
    "response.content_part.added",
    "response.output_audio.delta",
    "response.output_audio_transcript.delta",
    "input_audio_buffer.cleared",
    "response.output_audio.delta",
    "response.output_audio_transcript.delta",
    "response.output_audio.done",
    "response.output_audio_transcript.done",
    "response.content_part.done",
    "conversation.item.done",
    "response.output_item.done",
    "response.done",
    "rate_limits.updated",
  ]);
  const audio = socket.all.filter(({ type }) => type === "response.output_audio.delta");
  // PCM has 48 bytes a millisecond.
  expect(audio.map((event) => Buffer.from(textAt(event, "delta"), "base64").length / 48)).toEqual([
    280, 560,
  ]);
  expect(socket.all.at(-2)).toMatchObject({
    response: {
      output: [{ content: [{ type: "output_audio", transcript: "Good morning" }] }],
      usage: { output_token_details: { audio_tokens: 17, text_tokens: 2 } },
    },
  });
});

test("speaks in a stream over the telephone, which is over after the response", async () => {
  const clock = createManualClock();
  const socket = await answerPhone(await emulator({ clock }));
  say(socket, "Good morning");
  socket.send({ type: "response.create" });
  await socket.next("response.output_audio_transcript.delta");
  clock.advance(280);
  await socket.next("response.output_audio_transcript.delta");
  clock.advance(560);
  await socket.next("output_audio_buffer.stopped");
  expect(socket.types().slice(2)).toEqual([
    "response.created",
    "response.output_item.added",
    "conversation.item.added",
    "response.content_part.added",
    "output_audio_buffer.started",
    "response.output_audio_transcript.delta",
    "response.output_audio_transcript.delta",
    "response.output_audio.done",
    "response.output_audio_transcript.done",
    "response.content_part.done",
    "conversation.item.done",
    "response.output_item.done",
    "response.done",
    "rate_limits.updated",
    "output_audio_buffer.stopped",
  ]);
});

test("calls a function: every event, in its order", async () => {
  const tools = [
    {
      type: "function",
      name: "look_up_weather",
      parameters: { type: "object", properties: { city: { type: "string" } } },
    },
  ];
  const socket = await openSession(await emulator(), { ...inText, tools });
  say(socket, "Please call look_up_weather, now.");
  await socket.next("conversation.item.done");
  socket.forget();
  socket.send({ type: "response.create" });
  const { call_id: callId } = await socket.next("response.function_call_arguments.done");
  await socket.next("rate_limits.updated");
  const place = { response_id: responseId, output_index: 0 };
  const callPlace = { ...place, item_id: itemId, call_id: expect.stringMatching(/^call_/) };
  const begun = {
    id: itemId,
    type: "function_call",
    status: "in_progress",
    name: "look_up_weather",
    call_id: callId,
    arguments: "",
  };
  const json = '{"city":"sample"}';
  const item = { ...begun, status: "completed", arguments: json };
  const previous = { previous_item_id: itemId };
  expect(socket.all).toMatchObject([
    { type: "response.created" },
    { type: "response.output_item.added", ...place, item: begun },
    { type: "conversation.item.added", ...previous, item: begun },
    { type: "response.function_call_arguments.delta", ...callPlace, delta: '{"city":"sample"' },
    { type: "response.function_call_arguments.delta", ...callPlace, delta: "}" },
    {
      type: "response.function_call_arguments.done",
      ...callPlace,
      name: "look_up_weather",
      arguments: json,
    },
    { type: "conversation.item.done", ...previous, item },
    { type: "response.output_item.done", ...place, item },
    { type: "response.done", response: { status: "completed", output: [item] } },
    { type: "rate_limits.updated" },
  ]);

  const output = { type: "function_call_output", call_id: callId ?? "", output: "Rain." };
  socket.send({ type: "conversation.item.create", item: output });
  socket.send({ type: "response.create" });
  expect(await socket.next("response.output_text.done")).toMatchObject({
    text: "look_up_weather answered: Rain.",
  });
});

test("is asked for one response at a time, and for any number beside it", async () => {
  const clock = createManualClock();
  const socket = await openSession(await emulator({ clock }));
  socket.send({ type: "response.create" });
  const created = await socket.next("response.created");
  const id = textAt(created, "response", "id");
  socket.send({ type: "response.create", event_id: "second" });
  expect(await socket.next("error")).toMatchObject({
    error: {
      code: "conversation_already_has_active_response",
      message: `Conversation already has an active response in progress: ${id}. Wait until the response is finished before creating a new one.`,
      param: null,
      event_id: "second",
    },
  });
  socket.forget();
  const aside = { conversation: "none", output_modalities: ["text"], metadata: { topic: "aside" } };
  socket.send({ type: "response.create", response: aside });
  expect(await socket.next("response.done")).toMatchObject({
    response: { conversation_id: null, metadata: { topic: "aside" }, status: "completed" },
  });
  expect(socket.types()).not.toContain("conversation.item.added");
  clock.advance(60_000);
  expect(await socket.next("response.done")).toMatchObject({ response: { id } });
});

test("stops when it is told to", async () => {
  const clock = createManualClock();
  const socket = await answerPhone(await emulator({ clock }));
  say(socket, "One two three");
  socket.send({ type: "response.create" });
  await socket.next("response.output_audio_transcript.delta");
  socket.forget();
  socket.send({ type: "response.cancel" });
  await socket.next("rate_limits.updated");
  const content = [{ type: "output_audio", transcript: "One" }];
  const item = { status: "incomplete", content };
  expect(socket.all).toMatchObject([
    { type: "response.output_audio.done" },
    { type: "response.output_audio_transcript.done", transcript: "One" },
    { type: "response.content_part.done", part: { type: "audio", transcript: "One" } },
    { type: "conversation.item.done", item },
    { type: "response.output_item.done", item },
    {
      type: "response.done",
      response: {
        status: "cancelled",
        status_details: { type: "cancelled", reason: "client_cancelled" },
        output: [item],
      },
    },
    { type: "rate_limits.updated" },
  ]);
  socket.send({ type: "output_audio_buffer.clear" });
  await socket.next("output_audio_buffer.cleared");
  clock.advance(60_000);
  await roundTrip(socket);
  expect(socket.types().slice(-2)).toEqual([
    "output_audio_buffer.cleared",
    "input_audio_buffer.cleared",
  ]);
});

test("stops the response that is named, and no other", async () => {
  const clock = createManualClock();
  const socket = await openSession(await emulator({ clock }));
  socket.send({ type: "response.create", response: { conversation: "none" } });
  const created = await socket.next("response.created");
  const notActive = {
    error: {
      code: "response_cancel_not_active",
      message: "Cancellation failed: no active response found",
      param: null,
    },
  };
  socket.send({ type: "response.cancel" });
  expect(await socket.next("error")).toMatchObject(notActive);
  socket.send({ type: "response.cancel", response_id: "resp_none" });
  expect(await socket.next("error")).toMatchObject(notActive);
  const id = textAt(created, "response", "id");
  socket.send({ type: "response.cancel", response_id: id });
  expect(await socket.next("response.done")).toMatchObject({
    response: { id, status: "cancelled" },
  });
  socket.send({ type: "response.cancel", response_id: id });
  expect(await socket.next("error")).toMatchObject(notActive);
});

function deltasOf(socket: EventSocket): unknown[] {
  return socket.all
    .filter(({ type }) => type === "response.output_audio_transcript.delta")
    .map(({ delta }) => delta);
}

/** Waits until the server has served all that was sent, and what it said has come. */
async function roundTrip(socket: EventSocket): Promise<void> {
  socket.send({ type: "input_audio_buffer.clear" });
  await socket.next("input_audio_buffer.cleared");
}
