import { effectiveSession, type JsonObject } from "@callsheet/core";

/** A call may last an hour. */
export const sessionMinutes = 60;

/** What a session has besides what was asked for. */
export interface SessionIdentity {
  readonly id: string;
  /** Seconds since the epoch; 0 for a session that only a client secret holds. */
  readonly expiresAt: number;
}

/** A session as the API shows it: defaults filled in, with what identifies it. */
export function sessionResource(
  session: JsonObject,
  { id, expiresAt }: SessionIdentity,
): JsonObject {
  const object =
    session["type"] === "transcription" ? "realtime.transcription_session" : "realtime.session";
  return { ...effectiveSession(session), id, object, expires_at: expiresAt };
}
