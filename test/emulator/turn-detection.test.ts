import { expect, test } from "vitest";
import type { JsonObject } from "@callsheet/core";
import { createManualClock, createParrot, type ManualClock } from "@callsheet/emulator";
import {
  createStreamedAudio,
  silentSpeaker,
} from "../../packages/emulator/src/audio/streamed-audio.ts";
import { serverEvent } from "../../packages/emulator/src/events/server-event.ts";
import { createLiveSession } from "../../packages/emulator/src/session/live-session.ts";
import { hearEvents, type HeardEvents } from "./heard-events.ts";

/** A user whose voice goes in a stream. */
interface User {
  readonly events: HeardEvents;
  readonly clock: ManualClock;
  readonly send: (event: JsonObject) => void;
  /** Is so loud for so many milliseconds: 1 is the loudest sound that there is. */
  readonly sound: (milliseconds: number, level: number) => void;
  readonly speak: (milliseconds: number) => void;
  readonly pause: (milliseconds: number) => void;
}

function user(turnDetection: JsonObject | null): User {
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
    log: () => undefined,
  });
  const sound = (milliseconds: number, level: number): void => {
    for (let heard = 0; heard < milliseconds; heard += 20) {
      session.inputAudio.hear({ milliseconds: 20, level });
    }
  };
  return {
    events,
    clock,
    send(event) {
      session.receive(JSON.stringify(event));
    },
    sound,
    speak(milliseconds) {
      sound(milliseconds, 0.1);
    },
    pause(milliseconds) {
      sound(milliseconds, 0);
    },
  };
}

test("answers who has spoken and then says nothing for as long as it is configured", () => {
  const { events, speak, pause } = user({ type: "server_vad", silence_duration_ms: 200 });
  pause(1000);
  speak(700);
  pause(180);
  expect(events.types()).toEqual(["input_audio_buffer.speech_started"]);
  pause(20);
  const { item_id: itemId } = events.all[0] ?? {};
  expect(events.all.slice(0, 6)).toMatchObject([
    // The padding belongs to the speech, and so does the silence that ends it.
    { type: "input_audio_buffer.speech_started", audio_start_ms: 700 },
    { type: "input_audio_buffer.speech_stopped", audio_end_ms: 1900, item_id: itemId },
    { type: "input_audio_buffer.committed", previous_item_id: null, item_id: itemId },
    { type: "conversation.item.added", item: { id: itemId } },
    { type: "conversation.item.done", item: { id: itemId } },
    { type: "response.created" },
  ]);
});

test.each([
  ["more padding than there was audio", 5000, 100, 0],
  ["some padding", 60, 100, 40],
  ["no padding", 0, 100, 100],
])("speech begins with %s", (_, padding, before, start) => {
  const { events, speak, pause } = user({ type: "server_vad", prefix_padding_ms: padding });
  pause(before);
  speak(300);
  expect(events.all).toMatchObject([{ audio_start_ms: start }]);
});

test("the padding reaches no further than the message before", () => {
  const { events, speak, pause } = user({
    type: "server_vad",
    prefix_padding_ms: 1000,
    silence_duration_ms: 100,
    create_response: false,
  });
  speak(300);
  pause(300);
  speak(300);
  const times = events.all.flatMap(
    (event) => event["audio_start_ms"] ?? event["audio_end_ms"] ?? [],
  );
  expect(times).toEqual([0, 400, 400]);
});

test.each([
  [0, 0.0011],
  [0.5, 0.011],
  [1, 0.11],
])("a threshold of %s takes a level of %s for speech, and nothing softer", (threshold, level) => {
  const { events, sound } = user({ type: "server_vad", threshold });
  sound(500, level * 0.9);
  expect(events.all).toEqual([]);
  sound(500, level);
  expect(events.types()).toEqual(["input_audio_buffer.speech_started"]);
});

test("a click is no speech", () => {
  const { events, sound, pause } = user({ type: "server_vad" });
  for (let click = 0; click < 10; click++) {
    sound(40, 1);
    pause(40);
  }
  expect(events.all).toEqual([]);
});

test("who takes a breath goes on with the same turn", () => {
  const { events, speak, pause } = user({ type: "server_vad", silence_duration_ms: 500 });
  for (let word = 0; word < 5; word++) {
    speak(400);
    pause(480);
  }
  expect(events.types()).toEqual(["input_audio_buffer.speech_started"]);
});

test("a silence of no time ends a turn with the first quiet moment", () => {
  const { events, speak, pause } = user({
    type: "server_vad",
    silence_duration_ms: 0,
    create_response: false,
  });
  speak(400);
  expect(events.types()).toEqual(["input_audio_buffer.speech_started"]);
  pause(20);
  expect(events.all[1]).toMatchObject({
    type: "input_audio_buffer.speech_stopped",
    audio_end_ms: 400,
  });
});

test.each([
  ["high", 500],
  ["medium", 1000],
  ["auto", 1000],
  ["low", 2000],
])("semantic detection that is %s in its eagerness waits for %s ms", (eagerness, silence) => {
  const { events, speak, pause } = user({
    type: "semantic_vad",
    eagerness,
    create_response: false,
  });
  speak(400);
  pause(silence - 20);
  expect(events.types()).toEqual(["input_audio_buffer.speech_started"]);
  pause(20);
  expect(events.all[1]).toMatchObject({
    type: "input_audio_buffer.speech_stopped",
    audio_end_ms: 400 + silence,
  });
});

test.each<[string, JsonObject, string]>([
  ["create_response", { create_response: false }, "conversation.item.done"],
  ["interrupt_response", { interrupt_response: false }, "response.output_audio_transcript.delta"],
])("%s is done as it is asked", (_, options, last) => {
  const { events, speak, pause } = user({ type: "server_vad", ...options });
  speak(800);
  pause(500);
  expect(events.types().at(-1)).toBe(last);
});

test("falls silent when it is interrupted, and keeps what was heard", () => {
  const { events, clock, send, speak } = user({ type: "semantic_vad" });
  send({ type: "response.create" });
  clock.advance(1000);
  events.forget();
  speak(200);
  expect(events.all).toMatchObject([
    { type: "input_audio_buffer.speech_started", audio_start_ms: 0 },
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
  const { events, send, speak, pause } = user({ type: "server_vad", interrupt_response: false });
  send({ type: "response.create" });
  events.forget();
  speak(800);
  pause(500);
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

/** A user who was greeted, which was heard for `spoken` milliseconds of what the user sent. */
function greeted(idleTimeout: number | null): User {
  const heard = user({ type: "server_vad", idle_timeout_ms: idleTimeout });
  heard.send({ type: "response.create", response: { output_modalities: ["text"] } });
  heard.events.forget();
  return heard;
}

test("asks who has said nothing since the answer for as long as it is configured", () => {
  const { events, pause, speak } = greeted(6000);
  pause(5980);
  expect(events.all).toEqual([]);
  pause(20);
  expect(events.all.slice(0, 5)).toMatchObject([
    { type: "input_audio_buffer.timeout_triggered", audio_start_ms: 0, audio_end_ms: 6000 },
    { type: "input_audio_buffer.committed" },
    { type: "conversation.item.added" },
    { type: "conversation.item.done" },
    { type: "response.created" },
  ]);
  events.forget();
  speak(400);
  expect(events.all[0]).toMatchObject({ type: "input_audio_buffer.speech_started" });
});

test("waits for the end of what is heard before it waits for the user", () => {
  const { events, clock, send, pause } = user({ type: "server_vad", idle_timeout_ms: 5000 });
  send({ type: "response.create" });
  pause(60_000);
  expect(events.types()).not.toContain("input_audio_buffer.timeout_triggered");
  clock.advance(60_000);
  events.forget();
  pause(5000);
  expect(events.all[0]).toMatchObject({
    type: "input_audio_buffer.timeout_triggered",
    audio_start_ms: 60_000,
    audio_end_ms: 65_000,
  });
});

test("does not ask who is speaking, who was asked for nothing, or whom nobody waits for", () => {
  const speaking = greeted(5000);
  speaking.speak(8000);
  expect(speaking.events.types()).toEqual(["input_audio_buffer.speech_started"]);

  const unasked = user({ type: "server_vad", idle_timeout_ms: 5000 });
  unasked.pause(8000);
  expect(unasked.events.all).toEqual([]);

  const patient = greeted(null);
  patient.pause(60_000);
  expect(patient.events.all).toEqual([]);
});

test("what was committed or cleared in the middle of a turn is no part of what follows", () => {
  const { events, send, speak, pause } = user({ type: "server_vad", create_response: false });
  speak(400);
  send({ type: "input_audio_buffer.clear" });
  speak(400);
  send({ type: "input_audio_buffer.commit" });
  pause(1000);
  const [, , second, committed] = events.all;
  expect(events.types()).toEqual([
    "input_audio_buffer.speech_started",
    "input_audio_buffer.cleared",
    "input_audio_buffer.speech_started",
    "input_audio_buffer.committed",
    "conversation.item.added",
    "conversation.item.done",
  ]);
  expect(second).toMatchObject({ audio_start_ms: 400 });
  expect(committed?.["item_id"]).toBe(second?.["item_id"]);
});

test("tells nobody of speech without turn detection", () => {
  const { events, send, speak, pause } = user(null);
  speak(800);
  pause(800);
  expect(events.all).toEqual([]);
  send({ type: "input_audio_buffer.commit" });
  expect(events.types()).toEqual([
    "input_audio_buffer.committed",
    "conversation.item.added",
    "conversation.item.done",
  ]);
});

test("a turn that is under way is forgotten when detection is turned off", () => {
  const { events, send, speak, pause } = user({ type: "server_vad" });
  speak(400);
  const session = { type: "realtime", audio: { input: { turn_detection: null } } };
  send({ type: "session.update", session });
  pause(2000);
  expect(events.types()).toEqual(["input_audio_buffer.speech_started", "session.updated"]);
});
