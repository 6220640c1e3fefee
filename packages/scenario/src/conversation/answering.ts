import { isObject, valueAt, type JsonObject } from "@callsheet/core";
import { textAt, typeOf } from "./event-fields.ts";
import type { ExchangeEntry } from "./exchange.ts";

/**
 * Whether the model is answering, or is about to: a response was asked for or is under way, or what
 * it said is still being heard.
 */
export function isAnswering(entries: readonly ExchangeEntry[]): boolean {
  const answersSpeech = turnEndOf(entries) === "answered";
  const asked = new Set<string>();
  const underWay = new Set<string>();
  let isHeard = false;
  for (const { from, event } of entries) {
    const type = typeOf(event);
    if (from === "client") {
      if (type === "response.create") asked.add(textAt(event, "event_id"));
      continue;
    }
    if (type === "error") asked.delete(textAt(event, "error", "event_id"));
    // What the server does unasked, it does for an event without an id.
    if (type === "input_audio_buffer.committed" && answersSpeech) asked.add("");
    if (type === "response.created") {
      const [first] = asked;
      if (first !== undefined) asked.delete(first);
      underWay.add(textAt(event, "response", "id"));
    }
    if (type === "response.done") underWay.delete(textAt(event, "response", "id"));
    if (type === "output_audio_buffer.started") isHeard = true;
    if (/^output_audio_buffer\.(?:stopped|cleared)$/.test(type)) isHeard = false;
  }
  return asked.size > 0 || underWay.size > 0 || isHeard;
}

/** What ends a spoken turn, and whether the server then answers unasked. */
export type TurnEnd = "answered" | "unanswered" | "by-hand";

/** How the session that is in force ends a spoken turn. */
export function turnEndOf(entries: readonly ExchangeEntry[]): TurnEnd {
  const session = entries
    .filter(({ event }) => /^session\.(?:created|updated)$/.test(typeOf(event)))
    .at(-1)?.event["session"];
  const detection = valueAt(session, ["audio", "input", "turn_detection"]);
  if (!isObject(detection)) return "by-hand";
  return detection["create_response"] === false ? "unanswered" : "answered";
}

/** How many events are of a type. */
export function countOf(events: readonly JsonObject[], type: string): number {
  return events.filter((event) => typeOf(event) === type).length;
}
