import { estimateTokens, valueAt, type JsonObject } from "@callsheet/core";
import { formatOf } from "../audio/audio-bytes.ts";
import type { OutputAudio } from "../audio/output-audio.ts";
import {
  shownItem,
  type ContentPart,
  type ConversationItem,
  type FunctionCallItem,
  type ItemStatus,
  type MessageItem,
} from "../conversation/conversation-item.ts";
import type { Conversation } from "../conversation/conversation.ts";
import type { Emit } from "../events/server-event.ts";
import { createId } from "../identifiers.ts";
import type { ResponseRecord } from "./response-record.ts";
import { piecesOf, type Words } from "./speech.ts";

/** What a response acts upon. */
export interface Stage {
  readonly emit: Emit;
  readonly conversation: Conversation;
  readonly audio: OutputAudio;
}

/** Something that takes its time: it yields the milliseconds to let pass before it goes on. */
export type InTime = Generator<number, void>;

/**
 * Says a text word by word, in the time that it takes to say it, or writes it where the response is
 * in text. When it is returned from early, it tells the client so, as the API does.
 */
export function* say(stage: Stage, response: ResponseRecord, words: Words): InTime {
  const { session } = response.request;
  const isAudio = valueAt(session, ["output_modalities", 0]) !== "text";
  const { emit } = stage;
  let item: MessageItem = { ...begun(), type: "message", role: "assistant", content: [] };
  const place = announce(stage, response, item);
  const names = isAudio ? audioNames : textNames;
  emit("response.content_part.added", { ...place.part, part: names.part("") });
  let status: ItemStatus = "incomplete";
  let said = "";
  let milliseconds = 0;
  try {
    for (const piece of piecesOf(words, speedOf(session))) {
      if (isTooLong(response, said + piece.text)) return;
      if (isAudio) stage.audio.say(place.spoken, piece);
      emit(names.delta, { ...place.part, delta: piece.text });
      said += piece.text;
      milliseconds += piece.milliseconds;
      item = { ...item, content: [names.content(said, milliseconds)] };
      keep(stage, response, item);
      if (isAudio) yield piece.milliseconds;
    }
    status = "completed";
  } finally {
    if (isAudio) emit("response.output_audio.done", place.part);
    emit(names.done, { ...place.part, ...names.whole(said) });
    emit("response.content_part.done", { ...place.part, part: names.part(said) });
    finish(stage, response, { ...item, status });
  }
}

/** Asks for a function to be called. The arguments come in pieces and are not looked at. */
export function call(stage: Stage, response: ResponseRecord, name: string, json: string): void {
  const { emit } = stage;
  const callId = createId("call");
  const item: FunctionCallItem = { ...begun(), type: "function_call", callId, name, arguments: "" };
  const { output } = announce(stage, response, item);
  const place = { ...output, item_id: item.id, call_id: callId };
  for (const delta of json.match(/.{1,16}/gs) ?? []) {
    emit("response.function_call_arguments.delta", { ...place, delta });
  }
  emit("response.function_call_arguments.done", { ...place, name, arguments: json });
  finish(stage, response, { ...item, arguments: json, status: "completed" });
}

function begun(): { id: string; status: ItemStatus } {
  return { id: createId("item"), status: "in_progress" };
}

/** Begins an item of the response; gives the fields by which events tell where they belong. */
function announce(stage: Stage, response: ResponseRecord, item: ConversationItem) {
  const output = { response_id: response.id, output_index: response.output.length };
  response.output.push(item);
  stage.emit("response.output_item.added", { ...output, item: shownItem(item) });
  if (response.conversationId !== null) {
    stage.conversation.append(item);
    tellConversation(stage, "conversation.item.added", item);
  }
  const part = { ...output, item_id: item.id, content_index: 0 };
  const spoken = {
    responseId: response.id,
    itemId: item.id,
    outputIndex: output.output_index,
    contentIndex: 0,
    format: formatOf(response.request.session, "output"),
  };
  return { output, part, spoken };
}

function finish(stage: Stage, response: ResponseRecord, item: ConversationItem): void {
  keep(stage, response, item);
  if (response.conversationId !== null) tellConversation(stage, "conversation.item.done", item);
  stage.emit("response.output_item.done", {
    response_id: response.id,
    output_index: response.output.length - 1,
    item: shownItem(item),
  });
}

/** The last item of the response, as it is now. */
function keep(stage: Stage, response: ResponseRecord, item: ConversationItem): void {
  response.output[response.output.length - 1] = item;
  stage.conversation.replace(item);
}

function tellConversation(
  { emit, conversation }: Stage,
  type: "conversation.item.added" | "conversation.item.done",
  item: ConversationItem,
): void {
  emit(type, { previous_item_id: conversation.before(item.id), item: shownItem(item) });
}

/** Whether a text is more than the response may say; then it ends incomplete. */
function isTooLong(response: ResponseRecord, text: string): boolean {
  const most = response.request.session["max_output_tokens"];
  if (typeof most !== "number" || estimateTokens(text) <= most) return false;
  response.ending = { status: "incomplete", reason: "max_output_tokens" };
  return true;
}

function speedOf(session: JsonObject): number {
  const speed = valueAt(session, ["audio", "output", "speed"]);
  return typeof speed === "number" ? speed : 1;
}

const audioNames = {
  delta: "response.output_audio_transcript.delta",
  done: "response.output_audio_transcript.done",
  part: (transcript: string) => ({ type: "audio", transcript }),
  whole: (transcript: string) => ({ transcript }),
  content: (transcript: string, milliseconds: number): ContentPart => ({
    type: "output_audio",
    transcript,
    milliseconds,
  }),
} as const;

const textNames = {
  delta: "response.output_text.delta",
  done: "response.output_text.done",
  part: (text: string) => ({ type: "text", text }),
  whole: (text: string) => ({ text }),
  content: (text: string): ContentPart => ({ type: "output_text", text }),
} as const;
