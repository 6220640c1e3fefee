import { isObject, type JsonObject } from "@callsheet/core";
import { describeKind } from "../refusal/json-kind.ts";
import { granted, refused, type Outcome } from "../refusal/refusal.ts";
import { invalidType, invalidValue } from "../refusal/request-refusals.ts";
import { checkFields, textOf, type Fields } from "./fields.ts";
import { parseJson } from "../json-text.ts";

const itemId = { item_id: { kind: "string", required: true } } as const;

/** The events that a client may send, with the fields of each. */
const clientEvents = {
  "session.update": { session: { kind: "object", required: true } },
  "input_audio_buffer.append": { audio: { kind: "string", required: true } },
  "input_audio_buffer.commit": {},
  "input_audio_buffer.clear": {},
  "output_audio_buffer.clear": {},
  "conversation.item.create": {
    item: { kind: "object", required: true },
    previous_item_id: { kind: "string", nullable: true },
  },
  "conversation.item.delete": itemId,
  "conversation.item.retrieve": itemId,
  "conversation.item.truncate": {
    ...itemId,
    content_index: { kind: "integer", required: true },
    audio_end_ms: { kind: "integer", required: true },
  },
  "response.create": { response: { kind: "object" } },
  "response.cancel": { response_id: { kind: "string", nullable: true } },
} as const satisfies Record<string, Fields>;

/** Every event has these. */
const commonFields: Fields = { type: { kind: "string" }, event_id: { kind: "string" } };

export type ClientEventType = keyof typeof clientEvents;

/** An event whose own fields are right; what is inside of them is still to be checked. */
export interface ClientEvent {
  readonly type: ClientEventType;
  readonly fields: JsonObject;
}

/** What a channel brings: text, or bytes that the API doesn't take. */
export type ClientMessage = string | Uint8Array;

/** A message that was read as far as it can be. */
export interface ReadMessage {
  /** The id that the client gave the event; `null` where none can be read. */
  readonly eventId: string | null;
  readonly event: Outcome<ClientEvent>;
}

/** Reads one message of a channel. */
export function readMessage(message: ClientMessage): ReadMessage {
  if (typeof message !== "string") {
    return {
      eventId: null,
      event: invalidEvent("Expected text; binary frames are not supported."),
    };
  }
  const value = parseJson(message);
  if (value === undefined) {
    const event = refused(400, "invalid_json", "Invalid event: failed to parse JSON value.");
    return { eventId: null, event };
  }
  if (!isObject(value)) {
    return { eventId: null, event: invalidEvent("Expected a JSON object.") };
  }
  return { eventId: textOf(value, "event_id"), event: readEvent(value) };
}

function readEvent(fields: JsonObject): Outcome<ClientEvent> {
  const { type } = fields;
  if (type === undefined) return invalidEvent("The 'type' field is missing.");
  if (typeof type !== "string") return invalidType("type", "a string", describeKind(type));
  if (!isClientEventType(type)) return invalidValue("type", type, Object.keys(clientEvents));
  const fault = checkFields(fields, { ...commonFields, ...clientEvents[type] }, "");
  return fault ?? granted({ type, fields });
}

function isClientEventType(type: string): type is ClientEventType {
  return Object.hasOwn(clientEvents, type);
}

function invalidEvent(message: string): Outcome<ClientEvent> {
  return refused(400, "invalid_event", message);
}
