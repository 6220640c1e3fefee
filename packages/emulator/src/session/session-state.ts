import { effectiveSession, type JsonObject } from "@callsheet/core";
import type { Refusal } from "../refusal/refusal.ts";
import { sessionResource, type SessionIdentity } from "./session-resource.ts";
import { updateSession } from "./session-update.ts";

/** A session as it stands, which its clients may change. */
export interface SessionState {
  /** As it was asked for, without defaults. */
  readonly asked: () => JsonObject;
  /** With its defaults. */
  readonly inForce: () => JsonObject;
  /** As `session.updated` shows it. */
  readonly shown: () => JsonObject;
  /** Changes all that a patch says, or nothing; gives why not. */
  update(patch: JsonObject, hasSpoken: boolean): Refusal | null;
}

export function createSessionState(asked: JsonObject, identity: SessionIdentity): SessionState {
  // Made once for each change: whoever listens looks at it for every piece of audio.
  let state = { asked, inForce: effectiveSession(asked) };
  return {
    asked: () => state.asked,
    inForce: () => state.inForce,
    shown: () => sessionResource(state.asked, identity),
    update(patch, hasSpoken) {
      const updated = updateSession(state.asked, patch, hasSpoken);
      if (!updated.ok) return updated;
      state = { asked: updated.value, inForce: effectiveSession(updated.value) };
      return null;
    },
  };
}
