import { isObject, valueAt, type JsonObject } from "@callsheet/core";
import type { Conversation } from "../conversation/conversation.ts";
import { shownItem, type MessageItem } from "../conversation/conversation-item.ts";
import type { Emit } from "../events/server-event.ts";
import { createId } from "../identifiers.ts";
import { bufferTooSmall } from "../refusal/event-refusals.ts";
import type { Refusal } from "../refusal/refusal.ts";
import type { Sound } from "./sound.ts";
import { createSpeechDetector, type SpeechChange } from "./speech-detector.ts";
import { turnDetectionOf, type TurnDetection } from "./turn-detection.ts";

/**
 * What is heard of the user. It goes by the audio itself: times are milliseconds of it since the
 * session began, and where none comes, no time passes.
 */
export interface InputAudio {
  /** So much arrived, as loud as this. Without turn detection it is only kept. */
  hear(sound: Sound): void;
  /** Makes a message of what was heard; serves `input_audio_buffer.commit`. */
  commit(): Refusal | null;
  /** Forgets what was heard; serves `input_audio_buffer.clear`. */
  clear(): void;
  /** The model begins to answer: the user doesn't have to say anything now. */
  answerBegins(): void;
  /** The model has answered, and will have been heard in so many milliseconds. */
  answerEnds(milliseconds: number): void;
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

/** What the user is saying: the message that it becomes, and when it began. */
interface Utterance {
  readonly itemId: string;
  readonly startedAt: number;
}

/** A user's side of the conversation, as far as it was heard. */
interface Hearing extends InputAudioOptions {
  now: number;
  /** Where the buffer begins: all before it was made a message of, or is forgotten. */
  start: number;
  utterance: Utterance | null;
  /** Since when the user might say something and doesn't. */
  idleSince: number | null;
}

/** An empty buffer. */
export function createInputAudio(options: InputAudioOptions): InputAudio {
  const hearing: Hearing = { ...options, now: 0, start: 0, utterance: null, idleSince: null };
  const detector = createSpeechDetector();
  const detectionNow = readOnce(options.session);
  const empty = (): void => {
    detector.reset();
    emptyUntil(hearing, hearing.now);
  };
  return {
    hear(sound) {
      hearing.now += sound.milliseconds;
      const detection = detectionNow();
      if (detection === null) {
        detector.reset();
        hearing.utterance = null;
        return;
      }
      const change = detector.hear(sound, detection);
      if (change !== null) follow(hearing, change, detection);
      askWhoIsIdle(hearing, detection);
    },
    commit() {
      const milliseconds = hearing.now - hearing.start;
      if (milliseconds < leastMilliseconds) return bufferTooSmall(leastMilliseconds, milliseconds);
      commitMessage(options, hearing.utterance?.itemId ?? createId("item"), milliseconds);
      empty();
      return null;
    },
    clear() {
      empty();
      options.emit("input_audio_buffer.cleared", {});
    },
    answerBegins() {
      hearing.idleSince = null;
    },
    answerEnds(milliseconds) {
      hearing.idleSince = hearing.now + milliseconds;
    },
  };
}

/** The turn detection of a session that is read anew only when it has changed. */
function readOnce(session: () => JsonObject): () => TurnDetection | null {
  let last = { session: session(), detection: turnDetectionOf(session()) };
  return () => {
    const current = session();
    if (current !== last.session) {
      last = { session: current, detection: turnDetectionOf(current) };
    }
    return last.detection;
  };
}

function emptyUntil(hearing: Hearing, end: number): void {
  hearing.start = end;
  hearing.utterance = null;
}

function follow(hearing: Hearing, { speaks, ago }: SpeechChange, detection: TurnDetection): void {
  const { utterance, now } = hearing;
  if (speaks) startTurn(hearing, now - ago, detection);
  else if (utterance !== null) endTurn(hearing, utterance, now - ago, detection);
}

function startTurn(hearing: Hearing, speechStart: number, detection: TurnDetection): void {
  const startedAt = Math.max(hearing.start, speechStart - detection.padding);
  const itemId = createId("item");
  hearing.utterance = { itemId, startedAt };
  hearing.emit("input_audio_buffer.speech_started", {
    audio_start_ms: Math.round(startedAt),
    item_id: itemId,
  });
  if (detection.interrupts) hearing.interrupt();
  hearing.idleSince = null;
}

function endTurn(
  hearing: Hearing,
  { itemId, startedAt }: Utterance,
  speechEnd: number,
  { silence, answers }: TurnDetection,
): void {
  const end = speechEnd + silence;
  hearing.emit("input_audio_buffer.speech_stopped", {
    audio_end_ms: Math.round(end),
    item_id: itemId,
  });
  commitMessage(hearing, itemId, end - startedAt);
  emptyUntil(hearing, end);
  if (answers) hearing.respond();
}

function askWhoIsIdle(hearing: Hearing, { idle }: TurnDetection): void {
  const { now, idleSince } = hearing;
  if (idleSince === null || idle === null || now < idleSince + idle) return;
  const end = idleSince + idle;
  const itemId = createId("item");
  hearing.idleSince = null;
  hearing.emit("input_audio_buffer.timeout_triggered", {
    audio_start_ms: Math.round(idleSince),
    audio_end_ms: Math.round(end),
    item_id: itemId,
  });
  commitMessage(hearing, itemId, idle);
  emptyUntil(hearing, end);
  hearing.respond();
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
