import type { JsonObject } from "@callsheet/core";
import type { ApiError } from "../refusal/refusal.ts";
import type { Mask } from "./mask.ts";

/** What is known of a request when it comes in. */
export interface IncomingRequest {
  readonly method: string;
  /** Without the query, which may hold a key. */
  readonly path: string;
  /** The header `OpenAI-Safety-Identifier`. */
  readonly safetyIdentifier: string | null;
}

/** A request, as far as it has come. */
export interface RequestRecord extends IncomingRequest {
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** Which kind of key opened it. */
  credential: "account" | "ephemeral" | null;
  /** What its body says, without the offer; `null` where there is none that was read. */
  body: unknown;
  /** The call that it made, or is about. */
  callId: string | null;
  /** `null` while it is being served. */
  status: number | null;
  error: ApiError | null;
  /** Whether the client took the answer; `null` before that is known. */
  delivered: boolean | null;
}

/** Bodies that are longer, as JSON in UTF-16 units, are left out. */
const longestBody = 64 * 1024;

export function openRequestRecord(at: number, request: IncomingRequest): RequestRecord {
  return {
    ...request,
    at,
    credential: null,
    body: null,
    callId: null,
    status: null,
    error: null,
    delivered: null,
  };
}

/** A body as it is kept. It was read from JSON, so it can be written again, unless it is too deep. */
export function keptBody(body: unknown): unknown {
  try {
    return JSON.stringify(body).length > longestBody ? null : body;
  } catch {
    return null;
  }
}

export function shownRequest(record: RequestRecord, mask: Mask): JsonObject {
  return mask.object({ ...record, at: new Date(record.at).toISOString() });
}
