import { expect, test } from "vitest";
import type { JsonObject } from "@callsheet/core";
import { createManualClock, createParrot, type ManualClock } from "@callsheet/emulator";
import {
  createStreamedAudio,
  silentSpeaker,
} from "../../packages/emulator/src/audio/streamed-audio.ts";
import { serverEvent } from "../../packages/emulator/src/events/server-event.ts";
import {
  createLiveSession,
  type LiveSession,
} from "../../packages/emulator/src/session/live-session.ts";
import { openSession } from "./event-socket.ts";
import { hearEvents, type HeardEvents } from "./heard-events.ts";
import { emulator } from "./realtime-client.ts";

/** Audio in the format of a session that says nothing of one: 48 bytes a millisecond. */
function pcm(milliseconds: number): string {
  return Buffer.alloc(milliseconds * 48).toString("base64");
}

test("makes a message of what was appended", async () => {
  const socket = await openSession(await emulator());
  socket.send({ type: "input_audio_buffer.append", audio: pcm(60) });
  socket.send({ type: "input_audio_buffer.append", audio: pcm(40) });
  socket.send({ type: "input_audio_buffer.commit" });
  await socket.next("conversation.item.done");
  const item = {
    id: expect.stringMatching(/^item_/),
    type: "message",
    status: "completed",
    role: "user",
    content: [{ type: "input_audio", transcript: null }],
  };
  const event = { event_id: expect.any(String), previous_item_id: null };
  expect(socket.all).toEqual([
    { type: "input_audio_buffer.committed", ...event, item_id: item.id },
    { type: "conversation.item.added", ...event, item },
    { type: "conversation.item.done", ...event, item },
  ]);
});

test.each([
  ["nothing", [], "0.00"],
  ["too little", [60, 39], "99.00"],
])("makes no message of %s", async (_, lengths, milliseconds) => {
  const socket = await openSession(await emulator());
  for (const length of lengths) {
    socket.send({ type: "input_audio_buffer.append", audio: pcm(length) });
  }
  socket.send({ type: "input_audio_buffer.commit", event_id: "mine" });
  expect(await socket.next("error")).toMatchObject({
    error: {
      code: "input_audio_buffer_commit_empty",
      message: `Error committing input audio buffer: buffer too small. Expected at least 100ms of audio, but buffer only has ${milliseconds}ms of audio.`,
      param: null,
      event_id: "mine",
    },
  });
});

test("forgets what was appended", async () => {
  const socket = await openSession(await emulator());
  socket.send({ type: "input_audio_buffer.append", audio: pcm(500) });
  socket.send({ type: "input_audio_buffer.clear" });
  await socket.next("input_audio_buffer.cleared");
  socket.send({ type: "input_audio_buffer.commit" });
  await socket.next("error");
});

test("counts audio in the format of the session", async () => {
  const format = { type: "audio/pcmu" };
  const socket = await openSession(await emulator(), { audio: { input: { format } } });
  socket.send({ type: "input_audio_buffer.append", audio: Buffer.alloc(800).toString("base64") });
  socket.send({ type: "input_audio_buffer.commit" });
  await socket.next("input_audio_buffer.committed");
});

test("refuses audio that is no base64", async () => {
  const socket = await openSession(await emulator());
  socket.send({ type: "input_audio_buffer.append", audio: "not base64!!" });
  expect(await socket.next("error")).toMatchObject({
    error: { code: "invalid_value", param: "audio" },
  });
});

test("has it transcribed by whoever stands in for a model", async () => {
  const createPersona = () => ({
    ...createParrot(),
    transcribe: (milliseconds: number) => `I spoke for ${milliseconds} ms.`,
  });
  const transcription = { model: "gpt-live-transcribe" };
  const socket = await openSession(await emulator({ createPersona }), {
    audio: { input: { transcription } },
    output_modalities: ["text"],
  });
  socket.send({ type: "input_audio_buffer.append", audio: pcm(1500) });
  socket.send({ type: "input_audio_buffer.commit" });
  const committed = await socket.next("input_audio_buffer.committed");
  expect(await socket.next("conversation.item.input_audio_transcription.completed")).toEqual({
    type: "conversation.item.input_audio_transcription.completed",
    event_id: expect.any(String),
    item_id: committed["item_id"],
    content_index: 0,
    transcript: "I spoke for 1500 ms.",
    usage: { type: "duration", seconds: 2 },
  });
  socket.send({ type: "response.create" });
  expect(await socket.next("response.output_text.done")).toMatchObject({
    text: "I spoke for 1500 ms.",
  });
});

interface Ear {
  readonly session: LiveSession;
  readonly events: HeardEvents;
  readonly clock: ManualClock;
}

/** A session whose audio goes in streams, for tests that say what is heard. */
function listen(turnDetection: JsonObject | null): Ear {
  const clock = createManualClock();
  const events = hearEvents();
  const emit = (type: Parameters<typeof serverEvent>[0], fields: JsonObject): void => {
    events.add(serverEvent(type, fields));
  };
  const session = createLiveSession({
    asked: { type: "realtime", audio: { input: { turn_detection: turnDetection } } },
    identity: { id: "sess_1", expiresAt: 3600 },
    clock,
    createPersona: createParrot,
    emit,
    audio: createStreamedAudio(clock, emit, silentSpeaker),
    onDeparture: () => undefined,
  });
  return { session, events, clock };
}

test("answers who has spoken", () => {
  const { session, events } = listen({ type: "server_vad" });
  session.inputAudio.hear(800);
  session.inputAudio.speechStarted(100);
  session.inputAudio.speechStopped(800);
  const { item_id: itemId } = events.all[0] ?? {};
  expect(events.all.slice(0, 6)).toMatchObject([
    { type: "input_audio_buffer.speech_started", audio_start_ms: 100 },
    { type: "input_audio_buffer.speech_stopped", audio_end_ms: 800, item_id: itemId },
    { type: "input_audio_buffer.committed", previous_item_id: null, item_id: itemId },
    { type: "conversation.item.added", item: { id: itemId } },
    { type: "conversation.item.done", item: { id: itemId } },
    { type: "response.created" },
  ]);
});

test.each<[string, JsonObject, string[]]>([
  ["create_response", { create_response: false }, ["conversation.item.done"]],
  ["interrupt_response", { interrupt_response: false }, ["response.output_audio_transcript.delta"]],
])("%s is done as it is asked", (_, options, [last]) => {
  const { session, events } = listen({ type: "server_vad", ...options });
  session.inputAudio.speechStarted(0);
  session.inputAudio.speechStopped(800);
  expect(events.types().at(-1)).toBe(last);
});

test("falls silent when it is interrupted, and keeps what was heard", () => {
  const { session, events, clock } = listen({ type: "semantic_vad" });
  session.receive(JSON.stringify({ type: "response.create" }));
  clock.advance(1000);
  events.forget();
  session.inputAudio.speechStarted(5000);
  expect(events.all).toMatchObject([
    { type: "input_audio_buffer.speech_started", audio_start_ms: 5000 },
    { type: "output_audio_buffer.cleared" },
    { type: "response.output_audio.done" },
    { type: "response.output_audio_transcript.done", transcript: "Hello! I am an emulator." },
    { type: "response.content_part.done" },
    { type: "conversation.item.done", item: { status: "incomplete" } },
    { type: "response.output_item.done", item: { status: "incomplete" } },
    {
      type: "response.done",
      response: {
        status: "cancelled",
        status_details: { type: "cancelled", reason: "turn_detected" },
      },
    },
    { type: "rate_limits.updated" },
    { type: "conversation.item.truncated", content_index: 0, audio_end_ms: 1000 },
  ]);
});

test("talks on where it is not to be interrupted, and can't answer as well", () => {
  const { session, events } = listen({ type: "server_vad", interrupt_response: false });
  session.receive(JSON.stringify({ type: "response.create" }));
  events.forget();
  session.inputAudio.speechStarted(0);
  session.inputAudio.speechStopped(800);
  expect(events.types()).toEqual([
    "input_audio_buffer.speech_started",
    "input_audio_buffer.speech_stopped",
    "input_audio_buffer.committed",
    "conversation.item.added",
    "conversation.item.done",
    "error",
  ]);
  expect(events.all.at(-1)).toMatchObject({
    error: { code: "conversation_already_has_active_response", event_id: null },
  });
});

test("asks who has been silent for too long", () => {
  const { session, events } = listen({ type: "server_vad", idle_timeout_ms: 6000 });
  session.inputAudio.hear(6000);
  session.inputAudio.idle(1000, 7000);
  expect(events.all.slice(0, 5)).toMatchObject([
    { type: "input_audio_buffer.timeout_triggered", audio_start_ms: 1000, audio_end_ms: 7000 },
    { type: "input_audio_buffer.committed" },
    { type: "conversation.item.added" },
    { type: "conversation.item.done" },
    { type: "response.created" },
  ]);
});

test("tells nobody of speech without turn detection", () => {
  const { session, events } = listen(null);
  session.inputAudio.hear(800);
  session.inputAudio.speechStarted(0);
  session.inputAudio.speechStopped(800);
  session.inputAudio.idle(0, 800);
  expect(events.all).toEqual([]);
  session.receive(JSON.stringify({ type: "input_audio_buffer.commit" }));
  expect(events.types()).toEqual([
    "input_audio_buffer.committed",
    "conversation.item.added",
    "conversation.item.done",
  ]);
});
