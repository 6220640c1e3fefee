import type { JsonObject } from "@callsheet/core";
import { createStreamedAudio, silentSpeaker } from "../audio/streamed-audio.ts";
import type { Timer } from "../clock.ts";
import { createId } from "../identifiers.ts";
import type { CallRecord } from "../journal/call-record.ts";
import { openCall, type Call } from "./call.ts";
import type { CallServices } from "./call-services.ts";
import type { EndReason } from "./end-reason.ts";

/** Calls that came in over SIP, as far as anyone knows, and ring. */
export interface RingingCalls {
  /** Lets a call come in. Gives its id. */
  ring(): string;
  has(callId: string): boolean;
  /** Answers a call with a session. Gives `null` when it doesn't ring. */
  accept(callId: string, asked: JsonObject): Call | null;
  /** Ends a call before it is answered. Whether there was such a call. */
  end(callId: string, reason: EndReason): boolean;
}

/** As long as a telephone rings before its caller gives up. */
const ringMilliseconds = 60_000;

/** No calls. */
export function createRingingCalls(services: CallServices): RingingCalls {
  const { clock, journal, log } = services;
  const ringing = new Map<string, { record: CallRecord; limit: Timer }>();
  const take = (callId: string): CallRecord | null => {
    const call = ringing.get(callId);
    call?.limit.cancel();
    ringing.delete(callId);
    return call?.record ?? null;
  };
  const end = (callId: string, reason: EndReason): boolean => {
    const record = take(callId);
    if (record === null) return false;
    record.state = "ended";
    record.endedAt = clock.now();
    record.endReason = reason;
    log(`${callId} ended`);
    return true;
  };
  return {
    ring() {
      const record = journal.call(createId("rtc"), "sip");
      const limit = clock.after(ringMilliseconds, () => void end(record.id, "missed"));
      ringing.set(record.id, { record, limit });
      log(`${record.id} rings`);
      return record.id;
    },
    has: (callId) => ringing.has(callId),
    accept(callId, asked) {
      const record = take(callId);
      return record === null ? null : openSipCall(services, record, asked);
    },
    end,
  };
}

/** A call whose caller says nothing: there is no telephone at the other end. */
function openSipCall(services: CallServices, record: CallRecord, asked: JsonObject): Call {
  const call = openCall(services, {
    record,
    asked,
    createAudio: (emit) => createStreamedAudio(services.clock, emit, silentSpeaker),
    release: () => Promise.resolve(),
  });
  call.connected();
  call.session.begin();
  return call;
}
