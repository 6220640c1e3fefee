import type { Clock, Timer } from "../clock.ts";
import type { Emit } from "../events/server-event.ts";
import type { OutputAudio, SpokenPart } from "./output-audio.ts";

/** The mouth of a media stream: what is given to it is heard after what was given before. */
export interface Speaker {
  speak(text: string, milliseconds: number): void;
  /** Silence, from now on, until it is given something again. */
  hush(): void;
}

/** Says nothing, but takes its time: the stream goes on with silence. */
export const silentSpeaker: Speaker = {
  speak: () => undefined,
  hush: () => undefined,
};

/** What is being heard: the part that was given last, on top of all before it. */
interface Speech {
  readonly part: SpokenPart;
  readonly partStartsAt: number;
  readonly endsAt: number;
  /** Comes when all of it has been heard. */
  readonly end: Timer;
}

/**
 * Audio that goes over a media stream, as with WebRTC and SIP. The caller is told of each response
 * by `output_audio_buffer` events: `started`, then `stopped` when all was heard, or `cleared`.
 */
export function createStreamedAudio(clock: Clock, emit: Emit, speaker: Speaker): OutputAudio {
  let speech: Speech | null = null;
  const stop = (): void => {
    if (speech === null) return;
    const { part, end } = speech;
    end.cancel();
    speech = null;
    emit("output_audio_buffer.stopped", { response_id: part.responseId });
  };
  const begin = (part: SpokenPart): void => {
    if (speech?.part.responseId === part.responseId) return;
    stop();
    emit("output_audio_buffer.started", { response_id: part.responseId });
  };
  return {
    say(part, text, milliseconds) {
      begin(part);
      const now = clock.now();
      const startsAt = Math.max(speech?.endsAt ?? now, now);
      const isSamePart = speech?.part.itemId === part.itemId;
      const partStartsAt = isSamePart ? (speech?.partStartsAt ?? startsAt) : startsAt;
      const endsAt = startsAt + milliseconds;
      speech?.end.cancel();
      speech = { part, partStartsAt, endsAt, end: clock.after(endsAt - now, stop) };
      speaker.speak(text, milliseconds);
    },
    cut() {
      if (speech === null) return null;
      const { part, partStartsAt, end } = speech;
      end.cancel();
      speech = null;
      speaker.hush();
      emit("output_audio_buffer.cleared", { response_id: part.responseId });
      return { part, heardMilliseconds: Math.max(0, Math.round(clock.now() - partStartsAt)) };
    },
    close() {
      speech?.end.cancel();
      speech = null;
      speaker.hush();
    },
  };
}
