import { refused, type Refusal } from "./refusal.ts";

// Events have no HTTP status; these are all the client's fault.
const status = 400;

/** An event is about an item that the conversation doesn't have. */
export function noSuchItem(action: keyof typeof itemActions, itemId: string): Refusal {
  const { code, doing, which } = itemActions[action];
  const message = `Error ${doing} item: the ${which} with id '${itemId}' does not exist.`;
  return refused(status, code, message);
}

const itemActions = {
  create: {
    code: "item_create_invalid_previous_item_id",
    doing: "adding",
    which: "previous item",
  },
  delete: { code: "item_delete_invalid_item_id", doing: "deleting", which: "item" },
  retrieve: { code: "item_retrieve_invalid_item_id", doing: "retrieving", which: "item" },
  truncate: { code: "item_truncate_invalid_item_id", doing: "truncating", which: "item" },
} as const;

/** The input of a response points at an item that there is not. */
export function noSuchReference(param: string, itemId: string): Refusal {
  return refused(status, "invalid_value", `Item with id '${itemId}' not found.`, param);
}

/** A new item has the id of another. */
export function itemExists(itemId: string): Refusal {
  return refused(status, "invalid_value", `An item with id '${itemId}' already exists.`, "item.id");
}

/** The output of a function that nobody called. */
export function unknownToolCall(callId: string): Refusal {
  const message = `Tool call ID '${callId}' not found in conversation.`;
  return refused(status, "invalid_tool_call_id", message);
}

/** Only what the model says aloud can be cut short. */
export function nothingToTruncate(): Refusal {
  const message = "Only model output audio messages can be truncated.";
  return refused(status, "unsupported_content_type", message);
}

/** Audio is to end after its end; both times in milliseconds. */
export function alreadyShorter(actual: number, wanted: number): Refusal {
  const message = `Audio content of ${actual}ms is already shorter than ${wanted}ms.`;
  return refused(status, "invalid_value", message, "audio_end_ms");
}

/** A string that should be audio is no base64. */
export function invalidAudio(param: string): Refusal {
  const message = `Invalid '${param}'. Expected base64-encoded audio bytes.`;
  return refused(status, "invalid_value", message, param);
}

/** There is too little audio to make a message of. */
export function bufferTooSmall(least: number, milliseconds: number): Refusal {
  return refused(
    status,
    "input_audio_buffer_commit_empty",
    `Error committing input audio buffer: buffer too small. Expected at least ${least}ms of audio, ` +
      `but buffer only has ${milliseconds.toFixed(2)}ms of audio.`,
  );
}

/** Only one response at a time may write to the conversation. */
export function responseActive(responseId: string): Refusal {
  return refused(
    status,
    "conversation_already_has_active_response",
    `Conversation already has an active response in progress: ${responseId}. ` +
      "Wait until the response is finished before creating a new one.",
  );
}

/** There is no response to cancel. */
export function noActiveResponse(): Refusal {
  const message = "Cancellation failed: no active response found";
  return refused(status, "response_cancel_not_active", message);
}

/** A voice that was heard stays. */
export function voiceIsFixed(): Refusal {
  const message = "Cannot update a conversation's voice if assistant audio is present.";
  return refused(status, "cannot_update_voice", message);
}

/** A session keeps the type that it began with. */
export function otherSessionType(asked: string, actual: string): Refusal {
  const message = `Passing a ${asked} session update event to a ${actual} session is not allowed.`;
  return refused(status, "invalid_value", message, "session.type");
}

/** A session is over after its longest time; `minutes` is how long that is. */
export function sessionExpired(minutes: number): Refusal {
  const message = `Your session hit the maximum duration of ${minutes} minutes.`;
  return refused(status, "session_expired", message);
}
