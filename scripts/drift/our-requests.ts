import type {
  RealtimeSession,
  SessionConfig,
} from "../../packages/core/src/schema/generated/session-types.ts";

export type {
  RealtimeSession,
  TranscriptionSession,
} from "../../packages/core/src/schema/generated/session-types.ts";

/** What Callsheet sends to mint a client secret. */
export interface ClientSecretRequest {
  expires_after?: { anchor?: "created_at"; seconds?: number };
  session?: SessionConfig;
}

/** What Callsheet sends to place a call. */
export interface CallRequest {
  sdp: string;
  session?: RealtimeSession;
}
