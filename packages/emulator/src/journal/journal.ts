import type { JsonObject } from "@callsheet/core";
import type { Clock } from "../clock.ts";
import { openCallRecord, shownCall, type CallKind, type CallRecord } from "./call-record.ts";
import { createMask } from "./mask.ts";
import { createRecent } from "./recent.ts";
import {
  openRequestRecord,
  shownRequest,
  type IncomingRequest,
  type RequestRecord,
} from "./request-record.ts";

/** What has happened, the latest of it. Keys and tokens are left out, and times are ISO 8601. */
export interface Journal {
  readonly requests: readonly JsonObject[];
  readonly calls: readonly JsonObject[];
}

/** Keeps a journal. */
export interface JournalKeeper {
  request(request: IncomingRequest): RequestRecord;
  call(id: string, kind: CallKind): CallRecord;
  /** A credential was seen: it must never be shown. */
  hide(secret: string): void;
  /** A text without the credentials that were seen. */
  masked(text: string): string;
  shown(): Journal;
  /** Forgets requests, calls that are over, and what was said in the others. */
  clear(): void;
}

const mostRequests = 500;
const mostCalls = 200;

/** An empty journal. */
export function createJournal(clock: Clock): JournalKeeper {
  const mask = createMask();
  const requests = createRecent<RequestRecord>(mostRequests);
  const calls = createRecent<CallRecord>(mostCalls);
  return {
    request(request) {
      const record = openRequestRecord(clock.now(), request);
      requests.add(record);
      return record;
    },
    call(id, kind) {
      const record = openCallRecord(clock.now(), id, kind);
      calls.add(record);
      return record;
    },
    hide(secret) {
      mask.learn(secret);
    },
    masked: (text) => mask.text(text),
    shown: () => ({
      requests: requests.all().map((record) => shownRequest(record, mask)),
      calls: calls.all().map((record) => shownCall(record, mask)),
    }),
    clear() {
      requests.retain(() => false);
      calls.retain(({ state }) => state !== "ended");
      for (const { messages } of calls.all()) messages.retain(() => false);
    },
  };
}
