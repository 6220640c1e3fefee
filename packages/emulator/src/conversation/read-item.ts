import { isObject, type JsonObject, type JsonValue } from "@callsheet/core";
import { millisecondsOf, readAudio } from "../audio/audio-bytes.ts";
import { checkFields, textOf, type Field, type Fields } from "../events/fields.ts";
import { createId } from "../identifiers.ts";
import { invalidAudio } from "../refusal/event-refusals.ts";
import { describeKind } from "../refusal/json-kind.ts";
import { granted, type Outcome } from "../refusal/refusal.ts";
import { invalidType, invalidValue, missingParameter } from "../refusal/request-refusals.ts";
import type { ContentPart, ConversationItem, MessageItem } from "./conversation-item.ts";

const text: Field = { kind: "string", required: true };
const optionalText: Field = { kind: "string", nullable: true };

/** Every item may have these; the API ignores the status that a client gives. */
const commonFields: Fields = {
  type: { kind: "string" },
  id: { kind: "string" },
  object: { kind: "string", values: ["realtime.item"] },
  status: { kind: "string", values: ["completed", "incomplete", "in_progress"] },
};

const itemFields = {
  message: {
    role: { kind: "string", required: true, values: ["user", "assistant", "system"] },
    content: { kind: "array", required: true },
  },
  function_call: { call_id: { kind: "string" }, name: text, arguments: text },
  function_call_output: { call_id: text, output: text },
} as const satisfies Record<string, Fields>;

const partFields = {
  input_text: { text },
  output_text: { text },
  input_audio: { audio: text, transcript: optionalText },
  output_audio: { audio: optionalText, transcript: optionalText },
  input_image: {
    image_url: text,
    detail: { kind: "string", values: ["auto", "low", "high"] },
  },
} as const satisfies Record<string, Fields>;

type PartType = keyof typeof partFields;

const partsOf: Readonly<Record<MessageItem["role"], readonly PartType[]>> = {
  system: ["input_text"],
  user: ["input_text", "input_audio", "input_image"],
  assistant: ["output_text", "output_audio"],
};

/** Reads an item that a client made. `path` is where it stands, as `param` writes it: `item`. */
export function readItem(value: JsonObject, path: string): Outcome<ConversationItem> {
  const type = readTag(value, keysOf(itemFields), path);
  if (!type.ok) return type;
  const fault = checkFields(value, { ...commonFields, ...itemFields[type.value] }, path);
  if (fault !== null) return fault;
  const common = { id: textOf(value, "id") ?? createId("item"), status: "completed" } as const;
  if (type.value === "message") return readMessage(value, common, path);
  const callId = textOf(value, "call_id") ?? createId("call");
  if (type.value === "function_call_output") {
    return granted({ ...common, type: type.value, callId, output: textOf(value, "output") ?? "" });
  }
  const called = { name: textOf(value, "name") ?? "", arguments: textOf(value, "arguments") ?? "" };
  return granted({ ...common, type: type.value, callId, ...called });
}

function readMessage(
  value: JsonObject,
  common: Pick<MessageItem, "id" | "status">,
  path: string,
): Outcome<MessageItem> {
  const role = keysOf(partsOf).find((known) => known === value["role"]) ?? "user";
  const written = Array.isArray(value["content"]) ? value["content"] : [];
  const content: ContentPart[] = [];
  for (const [index, part] of written.entries()) {
    const read = readPart(part, partsOf[role], `${path}.content[${index}]`);
    if (!read.ok) return read;
    content.push(read.value);
  }
  return granted({ ...common, type: "message", role, content });
}

function readPart(part: JsonValue, taken: readonly PartType[], path: string): Outcome<ContentPart> {
  if (!isObject(part)) return invalidType(path, "an object", describeKind(part));
  const type = readTag(part, taken, path);
  if (!type.ok) return type;
  const fault = checkFields(part, { type: { kind: "string" }, ...partFields[type.value] }, path);
  if (fault !== null) return fault;
  if (type.value === "input_image") return granted({ type: type.value, image: part });
  if (type.value === "input_text" || type.value === "output_text") {
    return granted({ type: type.value, text: textOf(part, "text") ?? "" });
  }
  const audio = readAudio(textOf(part, "audio") ?? "", "audio/pcm");
  if (audio === null) return invalidAudio(`${path}.audio`);
  const milliseconds = millisecondsOf(audio);
  return granted({ type: type.value, transcript: textOf(part, "transcript"), milliseconds });
}

/** What a `type` says, if it is one of those that are taken here. */
function readTag<Tag extends string>(
  value: JsonObject,
  taken: readonly Tag[],
  path: string,
): Outcome<Tag> {
  const param = `${path}.type`;
  const { type } = value;
  if (type === undefined) return missingParameter(param);
  if (typeof type !== "string") return invalidType(param, "a string", describeKind(type));
  const tag = taken.find((known) => known === type);
  return tag === undefined ? invalidValue(param, type, taken) : granted(tag);
}

/** As `Object.keys`, which forgets what the keys are. */
function keysOf<Key extends string>(table: Readonly<Record<Key, unknown>>): Key[] {
  const keys: Key[] = [];
  for (const key in table) keys.push(key);
  return keys;
}
