import { effectiveSession, type JsonObject } from "@callsheet/core";
import { createId } from "../identifiers.ts";

/** A call may last an hour. */
export const sessionLifetimeSeconds = 60 * 60;

/**
 * The session as the API shows it: defaults filled in, with an id, its object type and when it
 * expires, in seconds since the epoch. A session that only a client secret holds has not begun and
 * expires at 0.
 */
export function sessionResource(session: JsonObject, expiresAt: number): JsonObject {
  const object =
    session["type"] === "transcription" ? "realtime.transcription_session" : "realtime.session";
  return {
    ...effectiveSession(session),
    id: createId("sess"),
    object,
    expires_at: expiresAt,
  };
}

/** Now, in seconds since the epoch. */
export function nowInSeconds(): number {
  return Math.floor(Date.now() / 1000);
}
