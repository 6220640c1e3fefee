import type { JsonObject } from "@callsheet/core";
import { CallerError } from "@callsheet/emulator";
import { textAt, typeOf } from "../conversation/event-fields.ts";
import type { Line } from "../conversation/line.ts";
import { StalledError } from "./stalled-error.ts";

/** Events that change nothing and are answered in their order, so that they mark a place. */
export interface Markers {
  /** Resolves when all that the endpoint has said so far was heard, or the call is over. */
  passed(): Promise<void>;
  /** Whether an event answers a marker. */
  isAnswer(event: JsonObject): boolean;
}

const idPrefix = "callsheet_marker_";
/** Nothing is waited for so long but an endpoint that has lost its way. */
const patienceMs = 20_000;

/** A marker asks for an item that there isn't: the answer is an error that names the marker. */
export function createMarkers(line: Line): Markers {
  const waiting = new Map<string, () => void>();
  let count = 0;
  line.onEvent((event) => waiting.get(answeredBy(event))?.());
  return {
    isAnswer: (event) => answeredBy(event).startsWith(idPrefix),
    async passed() {
      const id = `${idPrefix}${++count}`;
      const answered = new Promise<void>((resolve, reject) => {
        const timer = setTimeout(() => {
          reject(new StalledError("The endpoint doesn't answer any more."));
        }, patienceMs);
        const settle = (): void => {
          clearTimeout(timer);
          resolve();
        };
        waiting.set(id, settle);
        void line.closed.then(settle);
      });
      sendMarker(line, id);
      await answered;
      waiting.delete(id);
    },
  };
}

/** A line that is about to close takes nothing more. */
function sendMarker(line: Line, id: string): void {
  try {
    line.send({ type: "conversation.item.retrieve", event_id: id, item_id: id });
  } catch (error) {
    if (!(error instanceof CallerError)) throw error;
  }
}

function answeredBy(event: JsonObject): string {
  return typeOf(event) === "error" ? textAt(event, "error", "event_id") : "";
}
