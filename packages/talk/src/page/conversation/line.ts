import type { JsonObject } from "@callsheet/core";
import type { Trouble } from "../../wire.ts";
import { ServerRefusal } from "../server-api.ts";
import type { Store } from "../state/store.ts";
import type { TalkState } from "../state/talk-state.ts";
import type { TurnTaking } from "./turn-taking.ts";

/** A call that is live, as those see it who send events in it. */
export interface Line {
  readonly callId: string;
  readonly send: (event: JsonObject) => void;
  readonly turns: TurnTaking;
}

let notes = 0;

/** Writes into the transcript what happened to the call, and has it read out. */
export function addNote(
  store: Store<TalkState>,
  text: string,
  trouble: Trouble | null = null,
): void {
  const { transcript } = store.get();
  const id = `note_${++notes}`;
  store.change({
    transcript: [...transcript, { kind: "note", id, text, trouble }],
    announcement: text,
  });
}

/** Writes into the transcript why something failed. */
export function addFailure(store: Store<TalkState>, error: unknown): void {
  const trouble = error instanceof ServerRefusal ? error.trouble : null;
  addNote(store, error instanceof Error ? error.message : "Something broke in the page.", trouble);
}
