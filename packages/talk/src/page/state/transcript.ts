import type { JsonObject } from "@callsheet/core";
import type { Trouble } from "../../wire.ts";

/** What a person sees of a conversation, in its order. */
export type Entry = Utterance | ToolCall | Note;

export interface Utterance {
  readonly kind: "utterance";
  /** The id of the item. */
  readonly id: string;
  readonly role: "user" | "assistant" | "system";
  readonly text: string;
  /** Whether it was spoken into a microphone, so that its words may be unknown. */
  readonly isHeard: boolean;
  /** Whether more words may come. */
  readonly isOpen: boolean;
  /** Whether it was cut off before its end. */
  readonly isCut: boolean;
}

export interface ToolCall {
  readonly kind: "tool";
  readonly id: string;
  /** `null` for tools that somebody else answers. */
  readonly callId: string | null;
  readonly name: string;
  /** JSON, as far as it has come. */
  readonly arguments: string;
  readonly isOpen: boolean;
  /** What it was answered; `null` while it waits. */
  readonly output: string | null;
}

/** Something that happened to the call, and was not said in it. */
export interface Note {
  readonly kind: "note";
  readonly id: string;
  readonly text: string;
  /** `null` where nothing went wrong. */
  readonly trouble: Trouble | null;
}

export type Transcript = readonly Entry[];

/** The transcript with what `change` makes of the entry of an item. */
export function changeEntry<Kind extends Entry["kind"]>(
  transcript: Transcript,
  id: string,
  kind: Kind,
  change: (entry: Extract<Entry, { kind: Kind }>) => Entry,
): Transcript {
  return transcript.map((entry) => (entry.id === id && isOf(entry, kind) ? change(entry) : entry));
}

function isOf<Kind extends Entry["kind"]>(
  entry: Entry,
  kind: Kind,
): entry is Extract<Entry, { kind: Kind }> {
  return entry.kind === kind;
}

/** The calls that wait for an answer from here. */
export function waitingCalls(transcript: Transcript): ToolCall[] {
  return transcript.filter(
    (entry): entry is ToolCall =>
      entry.kind === "tool" && entry.callId !== null && !entry.isOpen && entry.output === null,
  );
}

/** The tool of a session that a call names; `null` where the session has none of that name. */
export function toolNamed(session: JsonObject | null, name: string): JsonObject | null {
  const tools = session?.["tools"];
  if (!Array.isArray(tools)) return null;
  for (const tool of tools) {
    if (typeof tool === "object" && tool !== null && !Array.isArray(tool) && tool["name"] === name)
      return tool;
  }
  return null;
}
