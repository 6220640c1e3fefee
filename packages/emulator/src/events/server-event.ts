import type { JsonObject } from "@callsheet/core";
import { createId } from "../identifiers.ts";
import type { ApiError } from "../refusal/refusal.ts";

/** The events that the emulator sends, by the names of the API's general availability. */
export type ServerEventType =
  | "error"
  | "session.created"
  | "session.updated"
  | "conversation.item.added"
  | "conversation.item.done"
  | "conversation.item.deleted"
  | "conversation.item.retrieved"
  | "conversation.item.truncated"
  | "conversation.item.input_audio_transcription.completed"
  | "input_audio_buffer.committed"
  | "input_audio_buffer.cleared"
  | "input_audio_buffer.speech_started"
  | "input_audio_buffer.speech_stopped"
  | "input_audio_buffer.timeout_triggered"
  | "output_audio_buffer.started"
  | "output_audio_buffer.stopped"
  | "output_audio_buffer.cleared"
  | "rate_limits.updated"
  | "response.created"
  | "response.done"
  | "response.output_item.added"
  | "response.output_item.done"
  | "response.content_part.added"
  | "response.content_part.done"
  | "response.output_text.delta"
  | "response.output_text.done"
  | "response.output_audio_transcript.delta"
  | "response.output_audio_transcript.done"
  | "response.output_audio.delta"
  | "response.output_audio.done"
  | "response.function_call_arguments.delta"
  | "response.function_call_arguments.done";

/** Sends an event of the server to all channels of a session. */
export type Emit = (type: ServerEventType, fields: JsonObject) => void;

/** An event as it goes over the wire. */
export function serverEvent(type: ServerEventType, fields: JsonObject): JsonObject {
  return { type, event_id: createId("event"), ...fields };
}

/** The fields of an `error` event; `clientEventId` names the event that is to blame, if it has an id. */
export function errorFields(error: ApiError, clientEventId: string | null): JsonObject {
  const { type, code, message, param } = error;
  return { error: { type, code, message, param, event_id: clientEventId } };
}
