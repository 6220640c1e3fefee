import type { JsonObject } from "@callsheet/core";
import { textAt, typeOf } from "../conversation/event-fields.ts";

const deltas = ["response.output_text.delta", "response.output_audio_transcript.delta"];

/** What the model said and wrote in these events, part by part, as far as it has come. */
export function answerText(events: readonly JsonObject[]): string {
  const parts = new Map<string, string>();
  for (const event of events) {
    if (!deltas.includes(typeOf(event))) continue;
    const part = `${textAt(event, "item_id")} ${JSON.stringify(event["content_index"])}`;
    parts.set(part, (parts.get(part) ?? "") + textAt(event, "delta"));
  }
  return [...parts.values()].join("\n");
}
