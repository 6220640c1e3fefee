import type { JsonObject } from "@callsheet/core";
import { objectAt, textAt } from "../call/server-event.ts";
import { compareSession, explainError } from "../server-api.ts";
import { hearEvent } from "../state/hear-event.ts";
import type { Store } from "../state/store.ts";
import type { TalkState } from "../state/talk-state.ts";
import { waitingCalls } from "../state/transcript.ts";
import { addUsage } from "../state/usage.ts";
import type { FileFollower } from "./file-follower.ts";
import { addFailure, addNote, type Line } from "./line.ts";

/** Takes an event of the other side into the state, and does what it asks for. */
export function takeEvent(
  store: Store<TalkState>,
  line: Line,
  follower: FileFollower,
  event: JsonObject,
): void {
  const { transcript, usage } = store.get();
  store.change({
    transcript: hearEvent(transcript, event),
    usage: addUsage(usage, event) ?? usage,
  });
  switch (textAt(event, "type")) {
    case "session.created":
      void showSession(store, line, event, false);
      break;
    case "session.updated":
      void showSession(store, line, event, follower.isAnswer());
      break;
    case "error":
      if (line.turns.isCrossing(event)) break;
      void showError(store, line, objectAt(event, "error"), follower.isRefused(event));
      break;
    case "response.output_audio_transcript.done":
      store.change({ announcement: textAt(event, "transcript") });
      break;
    case "response.output_text.done":
      store.change({ announcement: textAt(event, "text") });
      break;
    case "response.done":
      endResponse(store, line, event);
      break;
  }
}

async function showSession(
  store: Store<TalkState>,
  { callId }: Line,
  event: JsonObject,
  isFollowing: boolean,
): Promise<void> {
  const effective = objectAt(event, "session");
  store.change({ effective });
  try {
    store.change({ rows: await compareSession(callId, effective, isFollowing) });
  } catch (error) {
    addFailure(store, error);
  }
}

async function showError(
  store: Store<TalkState>,
  { callId }: Line,
  error: JsonObject,
  isAboutFile: boolean,
): Promise<void> {
  try {
    const trouble = await explainError(callId, error);
    const about = isAboutFile
      ? "The call could not follow the file."
      : "The endpoint refused an event.";
    addNote(store, about, trouble);
  } catch (failure) {
    addFailure(store, failure);
  }
}

function endResponse(store: Store<TalkState>, line: Line, event: JsonObject): void {
  if (textAt(event, "response", "status") === "failed") {
    const error = objectAt(event, "response", "status_details", "error");
    void showError(store, line, error, false);
  }
  const names = waitingCalls(store.get().transcript).map(({ name }) => name);
  if (names.length === 0) return;
  store.change({
    announcement: `The model called ${names.join(" and ")}, and waits for the answer.`,
  });
}

/** Whether an event says that the model's voice was heard. */
export function isVoice(event: JsonObject): boolean {
  return /^(?:output_audio_buffer\.started|response\.output_audio)/.test(textAt(event, "type"));
}
