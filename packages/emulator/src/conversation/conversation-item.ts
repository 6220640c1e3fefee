import type { JsonObject } from "@callsheet/core";

/** How far an item has come. */
export type ItemStatus = "in_progress" | "completed" | "incomplete";

/** A part of what somebody said; audio is known by its length, in milliseconds, and not kept. */
export type ContentPart =
  | { readonly type: "input_text" | "output_text"; readonly text: string }
  | {
      readonly type: "input_audio" | "output_audio";
      readonly transcript: string | null;
      readonly milliseconds: number;
    }
  | { readonly type: "input_image"; readonly image: JsonObject };

/** Something that was said. */
export interface MessageItem {
  readonly type: "message";
  readonly id: string;
  readonly status: ItemStatus;
  readonly role: "user" | "assistant" | "system";
  readonly content: readonly ContentPart[];
}

/** The model asks for a function to be called; `arguments` is JSON in a string. */
export interface FunctionCallItem {
  readonly type: "function_call";
  readonly id: string;
  readonly status: ItemStatus;
  readonly callId: string;
  readonly name: string;
  readonly arguments: string;
}

/** What a function answered. */
export interface FunctionOutputItem {
  readonly type: "function_call_output";
  readonly id: string;
  readonly status: ItemStatus;
  readonly callId: string;
  readonly output: string;
}

/** One step of a conversation, in the order in which the model is told of them. */
export type ConversationItem = MessageItem | FunctionCallItem | FunctionOutputItem;

/** An item as events show it: without its audio, as the API leaves that out too. */
export function shownItem(item: ConversationItem): JsonObject {
  const { type, id, status } = item;
  if (type === "message") {
    return { id, type, status, role: item.role, content: item.content.map(shownPart) };
  }
  const call = { id, type, status, call_id: item.callId };
  return type === "function_call"
    ? { ...call, name: item.name, arguments: item.arguments }
    : { ...call, output: item.output };
}

function shownPart(part: ContentPart): JsonObject {
  if (part.type === "input_image") return part.image;
  return "text" in part
    ? { type: part.type, text: part.text }
    : { type: part.type, transcript: part.transcript };
}

/** All the words of a message, spoken ones as far as their transcript is known. */
export function wordsOf(item: MessageItem): string {
  return item.content
    .map((part) => ("text" in part ? part.text : "transcript" in part ? part.transcript : null))
    .filter((words) => words !== null && words !== "")
    .join(" ");
}

/** Whether it is something that the model said aloud. */
export function isAssistantAudio(item: ConversationItem): item is MessageItem {
  return item.type === "message" && item.content.some(({ type }) => type === "output_audio");
}
