import type { JsonObject } from "@callsheet/core";
import type { EndReason } from "../call/end-reason.ts";
import { parseJson } from "../json-text.ts";
import type { Mask } from "./mask.ts";
import { createRecent, type Recent } from "./recent.ts";

export type CallKind = "webrtc" | "sip" | "websocket";

/** Where a message went: what the server says goes to all channels of the call. */
export type ChannelName = "data-channel" | "websocket" | "all";

/** A call, as far as it has come. */
export interface CallRecord {
  readonly id: string;
  readonly kind: CallKind;
  /** Milliseconds since the epoch. */
  readonly startedAt: number;
  state: "ringing" | "connecting" | "connected" | "ended";
  endedAt: number | null;
  endReason: EndReason | null;
  /** The session in force; `null` while the call rings. */
  session: () => JsonObject | null;
  readonly messages: Recent<MessageRecord>;
}

interface MessageRecord {
  readonly at: number;
  readonly from: "client" | "server";
  readonly channel: ChannelName;
  /** `null` where it is no text, or too long to be kept. */
  readonly text: string | null;
  /** The type of the event, where it can be told from the beginning of the text. */
  readonly type: string | null;
  /** In UTF-16 units, or in bytes where it is no text. */
  readonly length: number;
}

const mostMessages = 500;
const longestMessage = 32 * 1024;

export function openCallRecord(at: number, id: string, kind: CallKind): CallRecord {
  return {
    id,
    kind,
    startedAt: at,
    state: kind === "sip" ? "ringing" : "connecting",
    endedAt: null,
    endReason: null,
    session: () => null,
    messages: createRecent(mostMessages),
  };
}

/** A message as it is kept: long ones are mostly audio, and of those only the type is. */
export function messageRecord(
  at: number,
  from: MessageRecord["from"],
  channel: ChannelName,
  message: string | Uint8Array,
): MessageRecord {
  const { length } = message;
  if (typeof message !== "string") return { at, from, channel, text: null, type: null, length };
  const text = length > longestMessage ? null : message;
  const type = /"type"\s*:\s*"([\w.]{1,100})"/.exec(message.slice(0, 1000))?.[1] ?? null;
  return { at, from, channel, text, type, length };
}

export function shownCall(record: CallRecord, mask: Mask): JsonObject {
  const { id, kind, state, startedAt, endedAt, endReason, messages } = record;
  return mask.object({
    id,
    kind,
    state,
    startedAt: new Date(startedAt).toISOString(),
    endedAt: endedAt === null ? null : new Date(endedAt).toISOString(),
    endReason,
    session: record.session(),
    events: messages.all().map(shownMessage),
    forgottenEvents: messages.forgotten(),
  });
}

/** A message with its event, or with its text where it is no JSON, or with its length alone. */
function shownMessage({ at, from, channel, text, type, length }: MessageRecord): object {
  const message = { at: new Date(at).toISOString(), from, channel, type };
  if (text === null) return { ...message, length };
  const event = parseJson(text);
  return event === undefined ? { ...message, text } : { ...message, event };
}
