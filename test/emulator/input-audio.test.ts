import { expect, test } from "vitest";
import { createParrot } from "@callsheet/emulator";
import { openSession } from "./event-socket.ts";
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
