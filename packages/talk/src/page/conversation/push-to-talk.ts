import { valueAt } from "@callsheet/core";
import type { TalkState } from "../state/talk-state.ts";
import type { Line } from "./line.ts";

/**
 * Where nobody detects turns, the button does: pressing it breaks off what is being said and forgets
 * what was not sent, letting it go sends what was said and asks for a response.
 */
export function signalTurn({ effective }: TalkState, { send, turns }: Line, isHeld: boolean): void {
  if (effective === null || detectsTurns(effective)) return;
  if (isHeld) {
    turns.interrupt();
    send({ type: "input_audio_buffer.clear" });
  } else {
    send({ type: "input_audio_buffer.commit" });
    turns.ask();
  }
}

function detectsTurns(session: NonNullable<TalkState["effective"]>): boolean {
  return (valueAt(session, ["audio", "input", "turn_detection"]) ?? null) !== null;
}
