import { expect, test, vi } from "vitest";
import type { JsonObject } from "@callsheet/core";
import type { Caller } from "@callsheet/emulator";
import { openSession } from "./event-socket.ts";
import { textAt } from "./event-text.ts";
import { hearEvents, type HeardEvents } from "./heard-events.ts";
import { loudnessOf } from "./opus-levels.ts";
import { caller, connect, emulator } from "./realtime-client.ts";
import { hello, tone, toneSamples } from "./recordings.ts";

/** As loud as whoever speaks, or as the emulator's tone. */
const audible = 0.05;

interface SpokenCall {
  readonly client: Caller;
  readonly heard: HeardEvents;
  /** How loud each packet is that came. */
  readonly levels: number[];
}

/** A call that has begun, with this turn detection. */
async function call(turnDetection: JsonObject | null): Promise<SpokenCall> {
  const client = await caller();
  const heard = hearEvents();
  client.onEvent(heard.add);
  const levels = loudnessOf(client);
  await connect(await emulator(), client, {
    type: "realtime",
    audio: { input: { turn_detection: turnDetection } },
  });
  await heard.next("session.created");
  heard.forget();
  return { client, heard, levels };
}

test("whoever speaks is heard, and answered with a sound", async () => {
  const { client, heard, levels } = await call({
    type: "server_vad",
    prefix_padding_ms: 0,
    silence_duration_ms: 300,
  });
  await client.speak(await hello());
  const started = await heard.next("input_audio_buffer.speech_started");
  const stopped = await heard.next("input_audio_buffer.speech_stopped");
  await heard.next("output_audio_buffer.started");
  // What is said begins to come at once.
  const types = heard.types().filter((type) => type !== "response.output_audio_transcript.delta");
  expect(types).toEqual([
    "input_audio_buffer.speech_started",
    "input_audio_buffer.speech_stopped",
    "input_audio_buffer.committed",
    "conversation.item.added",
    "conversation.item.done",
    "response.created",
    "response.output_item.added",
    "conversation.item.added",
    "response.content_part.added",
    "output_audio_buffer.started",
  ]);
  // 1.6 seconds of speech with one breath in it, and the silence after it.
  const length = Number(stopped["audio_end_ms"]) - Number(started["audio_start_ms"]);
  expect(Math.abs(length - 1860)).toBeLessThanOrEqual(40);
  await vi.waitUntil(() => levels.some((level) => level > audible));
});

test("the speech is as long as what was said, by the time of the audio", async () => {
  const { client, heard } = await call({
    type: "server_vad",
    prefix_padding_ms: 0,
    silence_duration_ms: 200,
    create_response: false,
  });
  await client.speak(await tone(400));
  const started = await heard.next("input_audio_buffer.speech_started");
  const stopped = await heard.next("input_audio_buffer.speech_stopped");
  const length = Number(stopped["audio_end_ms"]) - Number(started["audio_start_ms"]);
  // The codec lets a tone ring on into the next frame.
  expect([600, 620]).toContain(length);
  await heard.next("conversation.item.done");
  expect(heard.types()).not.toContain("response.created");
});

test("what is softer than the threshold is not heard", async () => {
  const { client, heard } = await call({
    type: "server_vad",
    threshold: 0.9,
    prefix_padding_ms: 0,
    silence_duration_ms: 100,
    create_response: false,
  });
  await client.speak(await tone(400, 0.03));
  await client.speak(await tone(200, 0.3));
  await heard.next("input_audio_buffer.speech_stopped");
  const [started, stopped] = heard.all;
  expect(heard.types().slice(0, 2)).toEqual([
    "input_audio_buffer.speech_started",
    "input_audio_buffer.speech_stopped",
  ]);
  const length = Number(stopped?.["audio_end_ms"]) - Number(started?.["audio_start_ms"]);
  expect(length).toBeLessThanOrEqual(340);
});

test("without turn detection speech is kept until it is committed", async () => {
  const { client, heard } = await call(null);
  await client.speak(await tone(400));
  client.send({ type: "input_audio_buffer.commit" });
  await heard.next("conversation.item.done");
  expect(heard.types()).toEqual([
    "input_audio_buffer.committed",
    "conversation.item.added",
    "conversation.item.done",
  ]);
});

test("whoever speaks interrupts, and the sound stops at once", async () => {
  const { client, heard, levels } = await call({ type: "server_vad" });
  client.send({ type: "response.create" });
  await heard.next("output_audio_buffer.started");
  await vi.waitUntil(() => levels.some((level) => level > audible));
  void client.speak(await tone(400));
  await heard.next("output_audio_buffer.cleared");
  // What is on its way when the event comes, and what rings on of it.
  const silentFrom = levels.length + 3;
  expect(await heard.next("response.done")).toMatchObject({
    response: { status: "cancelled", status_details: { reason: "turn_detected" } },
  });
  await heard.next("conversation.item.truncated");
  await vi.waitUntil(() => levels.length >= silentFrom + 15);
  expect(Math.max(...levels.slice(silentFrom, silentFrom + 15))).toBeLessThan(0.001);
});

test("who is not to be interrupted talks on", async () => {
  const { client, heard, levels } = await call({
    type: "server_vad",
    silence_duration_ms: 100,
    interrupt_response: false,
    create_response: false,
  });
  client.send({ type: "response.create" });
  await heard.next("output_audio_buffer.started");
  await client.speak(await tone(400));
  await heard.next("input_audio_buffer.speech_stopped");
  const heardSoFar = levels.length;
  await vi.waitUntil(() => levels.length >= heardSoFar + 15);
  const loud = levels.slice(heardSoFar, heardSoFar + 15).filter((level) => level > audible);
  expect(loud.length).toBeGreaterThan(10);
  expect(heard.types()).not.toContain("output_audio_buffer.cleared");
  expect(heard.types()).not.toContain("response.done");
});

test("a client that clears what is being said hears it no more", async () => {
  const { client, heard, levels } = await call({ type: "server_vad" });
  client.send({ type: "response.create" });
  await vi.waitUntil(() => levels.some((level) => level > audible));
  client.send({ type: "response.cancel" });
  client.send({ type: "output_audio_buffer.clear" });
  await heard.next("output_audio_buffer.cleared");
  const silentFrom = levels.length + 3;
  await vi.waitUntil(() => levels.length >= silentFrom + 15);
  expect(Math.max(...levels.slice(silentFrom))).toBeLessThan(0.001);
});

test("who says nothing for too long is asked", async () => {
  const { client, heard } = await call({ type: "server_vad", idle_timeout_ms: 5000 });
  client.send({ type: "response.create", response: { output_modalities: ["text"] } });
  await heard.next("response.done");
  const triggered = await heard.next("input_audio_buffer.timeout_triggered");
  expect(Number(triggered["audio_end_ms"]) - Number(triggered["audio_start_ms"])).toBe(5000);
  await heard.next("response.created");
});

test.each([
  ["audio/pcm", (samples: Int16Array) => Buffer.from(samples.buffer), 24_000],
  // 16 and 24 are loud samples in these, 0xff and 0xd5 the silent ones.
  ["audio/pcmu", (samples: Int16Array) => g711(samples, 0x10, 0x90, 0xff), 8000],
  ["audio/pcma", (samples: Int16Array) => g711(samples, 0x15, 0x95, 0xd5), 8000],
])("speech in %s is heard by the sample", async (type, bytesOf, rate) => {
  const format = type === "audio/pcm" ? { type, rate } : { type };
  const turnDetection = { type: "server_vad", prefix_padding_ms: 100, silence_duration_ms: 200 };
  const socket = await openSession(await emulator(), {
    output_modalities: ["text"],
    audio: { input: { format, turn_detection: turnDetection } },
  });
  const silence = new Int16Array(rate / 2);
  const speech = [silence, toneSamples(600, 0.2, rate), silence].map(bytesOf);
  // As a worklet of a page hands it out: a few milliseconds at a time.
  const audio = Buffer.concat(speech);
  for (let at = 0; at < audio.length; at += 256) {
    const piece = audio.subarray(at, at + 256).toString("base64");
    socket.send({ type: "input_audio_buffer.append", audio: piece });
  }
  await socket.next("response.created");
  const [started, stopped] = socket.all;
  expect(Math.abs(Number(started?.["audio_start_ms"]) - 400)).toBeLessThan(32);
  expect(Math.abs(Number(stopped?.["audio_end_ms"]) - 1300)).toBeLessThan(32);
});

function g711(samples: Int16Array, high: number, low: number, silent: number): Buffer {
  return Buffer.from(samples.map((sample) => (sample === 0 ? silent : sample > 0 ? high : low)));
}

test.each([
  ["audio/pcm", 48, 0x00],
  ["audio/pcmu", 8, 0xff],
  ["audio/pcma", 8, 0xd5],
])("a session over a WebSocket gets a tone in %s", async (type, bytesPerMillisecond, silent) => {
  const format = type === "audio/pcm" ? { type, rate: 24_000 } : { type };
  const socket = await openSession(await emulator(), { audio: { output: { format } } });
  socket.send({ type: "response.create" });
  const delta = await socket.next("response.output_audio.delta");
  const bytes = Buffer.from(textAt(delta, "delta"), "base64");
  // The greeting's first word.
  expect(bytes.length).toBe("Hello!".length * 70 * bytesPerMillisecond);
  expect(bytes.filter((byte) => byte !== silent).length).toBeGreaterThan(bytes.length * 0.8);
});
