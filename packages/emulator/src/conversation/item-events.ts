import { isObject, type JsonObject } from "@callsheet/core";
import type { Emit } from "../events/server-event.ts";
import { numberOf, textOf } from "../events/fields.ts";
import {
  alreadyShorter,
  itemExists,
  noSuchItem,
  nothingToTruncate,
  unknownToolCall,
} from "../refusal/event-refusals.ts";
import type { Refusal } from "../refusal/refusal.ts";
import type { Conversation } from "./conversation.ts";
import { isAssistantAudio, shownItem, type MessageItem } from "./conversation-item.ts";
import { readItem } from "./read-item.ts";

/** A conversation, and how its clients are told of what happens to it. */
export interface ToldConversation {
  readonly conversation: Conversation;
  readonly emit: Emit;
}

/** Serves `conversation.item.create`. */
export function createItem(
  { conversation, emit }: ToldConversation,
  fields: JsonObject,
): Refusal | null {
  const written = fields["item"];
  const read = readItem(isObject(written) ? written : {}, "item");
  if (!read.ok) return read;
  const item = read.value;
  if (conversation.find(item.id) !== null) return itemExists(item.id);
  if (item.type === "function_call_output" && !wasCalled(conversation, item.callId)) {
    return unknownToolCall(item.callId);
  }
  const previous = textOf(fields, "previous_item_id");
  if (previous === null) conversation.append(item);
  else if (!conversation.insertAfter(previous, item)) return noSuchItem("create", previous);
  const place = { previous_item_id: conversation.before(item.id) };
  emit("conversation.item.added", { ...place, item: shownItem(item) });
  emit("conversation.item.done", { ...place, item: shownItem(item) });
  return null;
}

/** Serves `conversation.item.retrieve`. */
export function retrieveItem(
  { conversation, emit }: ToldConversation,
  fields: JsonObject,
): Refusal | null {
  const itemId = textOf(fields, "item_id") ?? "";
  const item = conversation.find(itemId);
  if (item === null) return noSuchItem("retrieve", itemId);
  emit("conversation.item.retrieved", { item: shownItem(item) });
  return null;
}

/** Serves `conversation.item.delete`. */
export function deleteItem(
  { conversation, emit }: ToldConversation,
  fields: JsonObject,
): Refusal | null {
  const itemId = textOf(fields, "item_id") ?? "";
  if (!conversation.remove(itemId)) return noSuchItem("delete", itemId);
  emit("conversation.item.deleted", { item_id: itemId });
  return null;
}

/** Serves `conversation.item.truncate`. */
export function truncateItem(told: ToldConversation, fields: JsonObject): Refusal | null {
  const itemId = textOf(fields, "item_id") ?? "";
  const item = told.conversation.find(itemId);
  if (item === null) return noSuchItem("truncate", itemId);
  const contentIndex = numberOf(fields, "content_index");
  if (!isAssistantAudio(item)) return nothingToTruncate();
  const part = item.content[contentIndex];
  if (part?.type !== "output_audio") return nothingToTruncate();
  const audioEnd = numberOf(fields, "audio_end_ms");
  if (audioEnd > part.milliseconds) return alreadyShorter(part.milliseconds, audioEnd);
  cutItem(told, item, contentIndex, audioEnd);
  return null;
}

/**
 * Cuts what the model said at a time, in milliseconds. Its transcript goes, because it would hold
 * words that nobody heard.
 */
export function cutItem(
  { conversation, emit }: ToldConversation,
  item: MessageItem,
  contentIndex: number,
  audioEnd: number,
): void {
  const cut = { type: "output_audio", transcript: "", milliseconds: audioEnd } as const;
  conversation.replace({ ...item, content: item.content.with(contentIndex, cut) });
  emit("conversation.item.truncated", {
    item_id: item.id,
    content_index: contentIndex,
    audio_end_ms: audioEnd,
  });
}

function wasCalled(conversation: Conversation, callId: string): boolean {
  return conversation
    .items()
    .some((item) => item.type === "function_call" && item.callId === callId);
}
