import type { Emit } from "../events/server-event.ts";
import { writeAudio } from "./audio-bytes.ts";
import type { OutputAudio, SpokenPart } from "./output-audio.ts";
import type { SpokenFrame } from "./spoken-frame.ts";
import { toneSamples } from "./tone-samples.ts";

/**
 * Audio that goes in `response.output_audio.delta` events, as in a session over a WebSocket: it is
 * for the client to play it, and to stop.
 */
export function createAudioInEvents(emit: Emit): OutputAudio {
  /** How much of each part was given, in milliseconds; forgotten with its response. */
  const given = new Map<string, { part: SpokenPart; milliseconds: number }>();
  return {
    say(part, { milliseconds, frames }) {
      const { responseId, itemId, outputIndex, contentIndex, format } = part;
      const before = given.get(itemId)?.milliseconds ?? 0;
      given.set(itemId, { part, milliseconds: before + milliseconds });
      const samples = frames === null ? toneSamples(before, milliseconds) : joined(frames);
      emit("response.output_audio.delta", {
        response_id: responseId,
        item_id: itemId,
        output_index: outputIndex,
        content_index: contentIndex,
        delta: writeAudio(samples, format),
      });
    },
    finish(responseId) {
      for (const [itemId, { part }] of given) {
        if (part.responseId === responseId) given.delete(itemId);
      }
      return 0;
    },
    cut: () => null,
    close: () => undefined,
  };
}

function joined(frames: readonly SpokenFrame[]): Int16Array {
  return Int16Array.from(frames.flatMap(({ samples }) => [...samples]));
}
