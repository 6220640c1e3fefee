import type { Emit } from "../events/server-event.ts";
import { silenceInBase64 } from "./audio-bytes.ts";
import type { OutputAudio } from "./output-audio.ts";

/**
 * Audio that goes in `response.output_audio.delta` events, as in a session over a WebSocket: it is
 * for the client to play it, and to stop. It is silence of the right length.
 */
export function createAudioInEvents(emit: Emit): OutputAudio {
  return {
    say({ responseId, itemId, outputIndex, contentIndex, format }, _text, milliseconds) {
      emit("response.output_audio.delta", {
        response_id: responseId,
        item_id: itemId,
        output_index: outputIndex,
        content_index: contentIndex,
        delta: silenceInBase64(milliseconds, format),
      });
    },
    finish: () => undefined,
    cut: () => null,
    close: () => undefined,
  };
}
