import type { JsonObject } from "@callsheet/core";
import { objectAt, objectsAt, textAt } from "../call/server-event.ts";
import { changeEntry, type Entry, type Transcript, type Utterance } from "./transcript.ts";

/** What becomes of the transcript when an event comes; most events change nothing in it. */
export function hearEvent(transcript: Transcript, event: JsonObject): Transcript {
  return hearers[textAt(event, "type")]?.(transcript, event) ?? transcript;
}

type Hearer = (transcript: Transcript, event: JsonObject) => Transcript;

const hearers: Readonly<Record<string, Hearer | undefined>> = {
  "conversation.item.added": hearItem,
  "conversation.item.done": hearItem,
  "conversation.item.deleted": (transcript, event) =>
    transcript.filter(({ id }) => id !== textAt(event, "item_id")),
  "conversation.item.truncated": (transcript, event) =>
    changeEntry(transcript, textAt(event, "item_id"), "utterance", cut),
  "conversation.item.input_audio_transcription.delta": addWords,
  "conversation.item.input_audio_transcription.completed": endWith("transcript"),
  "response.output_audio_transcript.delta": addWords,
  "response.output_audio_transcript.done": endWith("transcript"),
  "response.output_text.delta": addWords,
  "response.output_text.done": endWith("text"),
  "response.function_call_arguments.delta": addArguments,
  "response.function_call_arguments.done": endArguments,
  "response.done": endResponse,
};

function hearItem(transcript: Transcript, event: JsonObject): Transcript {
  const item = objectAt(event, "item");
  if (textAt(item, "type") === "function_call_output") return hearOutput(transcript, item);
  const entry = entryOf(item);
  if (entry === null) return transcript;
  const known = transcript.find(({ id }) => id === entry.id);
  if (known === undefined) return [...transcript, entry];
  return transcript.map((other) => (other === known ? withoutLoss(known, entry) : other));
}

/** An item may come back without the words that have been heard already. */
function withoutLoss(known: Entry, entry: Entry): Entry {
  if (known.kind === "utterance" && entry.kind === "utterance") {
    return { ...entry, text: entry.text || known.text, isCut: entry.isCut || known.isCut };
  }
  if (known.kind === "tool" && entry.kind === "tool") {
    return { ...entry, output: entry.output ?? known.output };
  }
  return entry;
}

function entryOf(item: JsonObject): Entry | null {
  const id = textAt(item, "id");
  const isOpen = textAt(item, "status") === "in_progress";
  switch (textAt(item, "type")) {
    case "message":
      return { kind: "utterance", id, isOpen, ...wordsOf(item) };
    case "function_call": {
      const [callId, name] = [textAt(item, "call_id"), textAt(item, "name")];
      return { kind: "tool", id, isOpen, callId, name, arguments: argumentsOf(item), output: null };
    }
    case "mcp_call": {
      const output = textAt(item, "output") || null;
      const name = `${textAt(item, "server_label")}: ${textAt(item, "name")}`;
      return { kind: "tool", id, isOpen, callId: null, name, arguments: argumentsOf(item), output };
    }
    default:
      return null;
  }
}

function wordsOf(item: JsonObject): Omit<Utterance, "kind" | "id" | "isOpen"> {
  const role = textAt(item, "role");
  const parts = objectsAt(item, "content");
  return {
    role: role === "user" || role === "system" ? role : "assistant",
    text: parts.map((part) => textAt(part, "text") || textAt(part, "transcript")).join(" "),
    isHeard: parts.some((part) => textAt(part, "type") === "input_audio"),
    isCut: textAt(item, "status") === "incomplete",
  };
}

function argumentsOf(item: JsonObject): string {
  return textAt(item, "arguments");
}

function hearOutput(transcript: Transcript, item: JsonObject): Transcript {
  const callId = textAt(item, "call_id");
  const output = textAt(item, "output");
  return transcript.map((entry) =>
    entry.kind === "tool" && entry.callId === callId ? { ...entry, output } : entry,
  );
}

function addWords(transcript: Transcript, event: JsonObject): Transcript {
  const delta = textAt(event, "delta");
  return changeEntry(transcript, textAt(event, "item_id"), "utterance", (entry) => ({
    ...entry,
    text: entry.text + delta,
  }));
}

function endWith(key: "transcript" | "text"): Hearer {
  return (transcript, event) =>
    changeEntry(transcript, textAt(event, "item_id"), "utterance", (entry) => ({
      ...entry,
      text: textAt(event, key) || entry.text,
    }));
}

function addArguments(transcript: Transcript, event: JsonObject): Transcript {
  const delta = textAt(event, "delta");
  return changeEntry(transcript, textAt(event, "item_id"), "tool", (entry) => ({
    ...entry,
    arguments: entry.arguments + delta,
  }));
}

function endArguments(transcript: Transcript, event: JsonObject): Transcript {
  const complete = textAt(event, "arguments");
  return changeEntry(transcript, textAt(event, "item_id"), "tool", (entry) => ({
    ...entry,
    arguments: complete,
  }));
}

/** What a response has left open ends with it. */
function endResponse(transcript: Transcript, event: JsonObject): Transcript {
  const isCut = textAt(event, "response", "status") === "cancelled";
  const items = new Set(objectsAt(event, "response", "output").map((item) => textAt(item, "id")));
  return transcript.map((entry) => {
    if (entry.kind === "note" || !items.has(entry.id) || !entry.isOpen) return entry;
    const ended = { ...entry, isOpen: false };
    return ended.kind === "utterance" ? { ...ended, isCut: ended.isCut || isCut } : ended;
  });
}

function cut(entry: Utterance): Utterance {
  return { ...entry, isCut: true, isOpen: false };
}
