import { isObject, valueAt, type JsonObject } from "@callsheet/core";
import type { Conversation } from "../conversation/conversation.ts";
import { shownItem, type MessageItem } from "../conversation/conversation-item.ts";
import type { Emit } from "../events/server-event.ts";
import { createId } from "../identifiers.ts";
import { bufferTooSmall } from "../refusal/event-refusals.ts";
import type { Refusal } from "../refusal/refusal.ts";

/**
 * What is heard of the user. Whoever hears the audio says how much of it came, and when speech
 * begins and ends in it; times are milliseconds of audio since the session began.
 */
export interface InputAudio {
  /** So much audio arrived. */
  hear(milliseconds: number): void;
  /** The user begins to speak. Without turn detection nobody is told. */
  speechStarted(at: number): void;
  /** The user has spoken: what was heard becomes a message, and is answered if so configured. */
  speechStopped(at: number): void;
  /** The user said nothing from `start` to `end`, which is as long as the session waits. */
  idle(start: number, end: number): void;
  /** Makes a message of what was heard; serves `input_audio_buffer.commit`. */
  commit(): Refusal | null;
  /** Forgets what was heard; serves `input_audio_buffer.clear`. */
  clear(): void;
}

export interface InputAudioOptions {
  readonly emit: Emit;
  readonly conversation: Conversation;
  /** The session in force, with its defaults. */
  readonly session: () => JsonObject;
  /** What the user said in so many milliseconds. */
  readonly transcribe: (milliseconds: number) => string;
  /** Called when the user begins to speak and the response is to stop. */
  readonly interrupt: () => void;
  /** Called when the user has spoken and is to be answered. */
  readonly respond: () => void;
}

/** The API takes no less for a message. */
const leastMilliseconds = 100;

/** An empty buffer. */
export function createInputAudio(options: InputAudioOptions): InputAudio {
  const { emit, session } = options;
  let buffered = 0;
  /** The id of the message that the user is speaking. */
  let spoken: string | null = null;

  const commit = (): void => {
    commitMessage(options, spoken ?? createId("item"), buffered);
    buffered = 0;
    spoken = null;
  };
  return {
    hear(milliseconds) {
      buffered += milliseconds;
    },
    speechStarted(at) {
      const detection = turnDetectionOf(session());
      if (detection === null || spoken !== null) return;
      spoken = createId("item");
      emit("input_audio_buffer.speech_started", { audio_start_ms: at, item_id: spoken });
      if (detection["interrupt_response"] !== false) options.interrupt();
    },
    speechStopped(at) {
      const detection = turnDetectionOf(session());
      if (detection === null || spoken === null) return;
      emit("input_audio_buffer.speech_stopped", { audio_end_ms: at, item_id: spoken });
      commit();
      if (detection["create_response"] !== false) options.respond();
    },
    idle(start, end) {
      if (turnDetectionOf(session()) === null || spoken !== null) return;
      spoken = createId("item");
      emit("input_audio_buffer.timeout_triggered", {
        audio_start_ms: start,
        audio_end_ms: end,
        item_id: spoken,
      });
      commit();
      options.respond();
    },
    commit() {
      if (buffered < leastMilliseconds) return bufferTooSmall(leastMilliseconds, buffered);
      commit();
      return null;
    },
    clear() {
      buffered = 0;
      spoken = null;
      emit("input_audio_buffer.cleared", {});
    },
  };
}

function commitMessage(options: InputAudioOptions, id: string, milliseconds: number): void {
  const { emit, conversation, session } = options;
  const item: MessageItem = {
    type: "message",
    id,
    status: "completed",
    role: "user",
    content: [{ type: "input_audio", transcript: null, milliseconds }],
  };
  conversation.append(item);
  const before = { previous_item_id: conversation.before(id) };
  emit("input_audio_buffer.committed", { ...before, item_id: id });
  emit("conversation.item.added", { ...before, item: shownItem(item) });
  emit("conversation.item.done", { ...before, item: shownItem(item) });
  if (isObject(valueAt(session(), ["audio", "input", "transcription"]))) {
    transcribeMessage(options, item, milliseconds);
  }
}

function transcribeMessage(
  { emit, conversation, transcribe }: InputAudioOptions,
  item: MessageItem,
  milliseconds: number,
): void {
  const transcript = transcribe(milliseconds);
  conversation.replace({ ...item, content: [{ type: "input_audio", transcript, milliseconds }] });
  emit("conversation.item.input_audio_transcription.completed", {
    item_id: item.id,
    content_index: 0,
    transcript,
    usage: { type: "duration", seconds: Math.ceil(milliseconds / 1000) },
  });
}

function turnDetectionOf(session: JsonObject): JsonObject | null {
  const detection = valueAt(session, ["audio", "input", "turn_detection"]);
  return isObject(detection) ? detection : null;
}
