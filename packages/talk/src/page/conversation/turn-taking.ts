import type { JsonObject } from "@callsheet/core";
import { textAt } from "../call/server-event.ts";

/** Knows whose turn it is, since only one response at a time may be under way. */
export interface TurnTaking {
  /** Hears every event of the other side. */
  readonly hear: (event: JsonObject) => void;
  /** Asks for a response, once the one that is under way has ended. */
  readonly ask: () => void;
  /** Breaks off what the model is doing and saying. */
  readonly interrupt: () => void;
  /** Whether an event only says that both sides acted at once, which is dealt with. */
  readonly isCrossing: (event: JsonObject) => boolean;
}

/** Errors about a response that began, or ended, while the event about it was on its way. */
const crossings = {
  ask: "conversation_already_has_active_response",
  interrupt: "response_cancel_not_active",
} as const;

export function createTurnTaking(send: (event: JsonObject) => void): TurnTaking {
  let isUnderWay = false;
  let isAudible = false;
  let isAsked = false;
  let count = 0;
  const ask = (): void => {
    isAsked = isUnderWay;
    if (isUnderWay) return;
    isUnderWay = true;
    send({ type: "response.create", event_id: `turn_${++count}` });
  };
  const end = (): void => {
    isUnderWay = false;
    if (isAsked) ask();
  };
  const hearRefusal = (code: string): void => {
    // Turn detection was faster. Its response is under way, and knows nothing of what was typed.
    if (code === crossings.ask) isAsked = true;
    else end();
  };
  return {
    ask,
    hear(event) {
      switch (textAt(event, "type")) {
        case "response.created":
          isUnderWay = true;
          break;
        case "response.done":
          end();
          break;
        case "error":
          if (textAt(event, "error", "event_id") === `turn_${count}`) {
            hearRefusal(textAt(event, "error", "code"));
          }
          break;
        case "output_audio_buffer.started":
          isAudible = true;
          break;
        case "output_audio_buffer.stopped":
        case "output_audio_buffer.cleared":
          isAudible = false;
          break;
      }
    },
    interrupt() {
      if (isUnderWay) send({ type: "response.cancel" });
      if (isAudible) send({ type: "output_audio_buffer.clear" });
    },
    isCrossing(event) {
      const code = textAt(event, "error", "code");
      return code === crossings.ask || code === crossings.interrupt;
    },
  };
}
