import { isObject, type JsonObject } from "@callsheet/core";
import { createId } from "./identifiers.ts";

/** The first event of every call: the session that is in force. */
export function sessionCreated(session: JsonObject): JsonObject {
  return { type: "session.created", event_id: createId("event"), session };
}

/**
 * Answers an event of the client. The emulator acts on none yet, so the answer is always an
 * `error` event: that the text is no event, or that the emulator has no answer to this type.
 */
export function answerEvent(text: string): JsonObject {
  const event = readEvent(text);
  if (event === null) {
    return errorEvent("invalid_json", "The message is not a JSON object.", null);
  }
  const eventId = typeof event["event_id"] === "string" ? event["event_id"] : null;
  const type = event["type"];
  if (typeof type !== "string") {
    return errorEvent("invalid_event", "The 'type' field is missing.", eventId);
  }
  return errorEvent("not_emulated", `The emulator does not act on '${type}' events.`, eventId);
}

/** Reads one message of the data channel; `null` when it is not a JSON object. */
export function readEvent(text: string): JsonObject | null {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
}

function errorEvent(code: string, message: string, clientEventId: string | null): JsonObject {
  return {
    type: "error",
    event_id: createId("event"),
    error: {
      type: "invalid_request_error",
      code,
      message,
      param: null,
      event_id: clientEventId,
    },
  };
}
