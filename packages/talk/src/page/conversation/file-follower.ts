import { isObject, type JsonObject } from "@callsheet/core";
import { textAt } from "../call/server-event.ts";
import { askForUpdate } from "../server-api.ts";
import type { Store } from "../state/store.ts";
import type { TalkState } from "../state/talk-state.ts";
import { addFailure, addNote, type Line } from "./line.ts";

/** Keeps a call's session to its file. */
export interface FileFollower {
  /** The file has changed; `hasSpoken` says whether the model's voice was heard. */
  readonly follow: (hasSpoken: boolean) => Promise<void>;
  /** Whether a `session.updated` is the answer to what was sent for the file; asked once for each. */
  readonly isAnswer: () => boolean;
  /** Whether an error is about what was sent for the file. */
  readonly isRefused: (event: JsonObject) => boolean;
}

export function createFileFollower(store: Store<TalkState>, { callId, send }: Line): FileFollower {
  let sent: { readonly eventId: string; readonly session: JsonObject } | null = null;
  let count = 0;
  return {
    async follow(hasSpoken) {
      try {
        const { session, heldBack } = await askForUpdate(callId, hasSpoken);
        store.change({ heldBack });
        if (session === null) return;
        sent = { eventId: `file_${++count}`, session };
        send({ type: "session.update", event_id: sent.eventId, session });
      } catch (error) {
        addFailure(store, error);
      }
    },
    isAnswer() {
      if (sent === null) return false;
      const places = changedPlaces(sent.session).join(", ");
      sent = null;
      addNote(store, `The call follows the file: ${places}.`);
      return true;
    },
    isRefused(event) {
      const isOurs = sent !== null && textAt(event, "error", "event_id") === sent.eventId;
      if (isOurs) sent = null;
      return isOurs;
    },
  };
}

/** What an update is about, as people write places. */
function changedPlaces(update: JsonObject, prefix = ""): string[] {
  return Object.entries(update).flatMap(([key, value]) => {
    if (key === "type") return [];
    return isObject(value) ? changedPlaces(value, `${prefix}${key}.`) : [prefix + key];
  });
}
