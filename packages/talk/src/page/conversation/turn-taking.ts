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
}

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
          if (textAt(event, "error", "event_id") === `turn_${count}`) end();
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
  };
}
