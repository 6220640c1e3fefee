import type { Clock, Timer } from "../clock.ts";
import type { Emit } from "../events/server-event.ts";
import type { SpeechPiece } from "../response/speech.ts";
import type { OutputAudio, SpokenPart } from "./output-audio.ts";

/** The mouth of a media stream: what is given to it is heard after what was given before. */
export interface Speaker {
  speak(piece: SpeechPiece): void;
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
}

/**
 * Audio that goes over a media stream, as with WebRTC and SIP. The caller is told of each response
 * by `output_audio_buffer` events: `started`, then `stopped` when all was heard, or `cleared`.
 */
export function createStreamedAudio(clock: Clock, emit: Emit, speaker: Speaker): OutputAudio {
  let speech: Speech | null = null;
  /** Comes when all that was said has been heard. */
  let end: Timer | null = null;
  const take = (): Speech | null => {
    const taken = speech;
    end?.cancel();
    speech = null;
    return taken;
  };
  const stop = (): void => {
    const heard = take();
    if (heard === null) return;
    emit("output_audio_buffer.stopped", { response_id: heard.part.responseId });
  };
  const begin = (part: SpokenPart): void => {
    if (speech?.part.responseId === part.responseId) return;
    stop();
    emit("output_audio_buffer.started", { response_id: part.responseId });
  };
  return {
    say(part, piece) {
      begin(part);
      const now = clock.now();
      const startsAt = Math.max(speech?.endsAt ?? now, now);
      const isSamePart = speech?.part.itemId === part.itemId;
      const partStartsAt = isSamePart ? (speech?.partStartsAt ?? startsAt) : startsAt;
      speech = { part, partStartsAt, endsAt: startsAt + piece.milliseconds };
      speaker.speak(piece);
    },
    finish(responseId) {
      if (speech?.part.responseId !== responseId) return 0;
      const left = Math.max(0, speech.endsAt - clock.now());
      end = clock.after(left, stop);
      return left;
    },
    cut() {
      const cut = take();
      if (cut === null) return null;
      const { part, partStartsAt } = cut;
      speaker.hush();
      emit("output_audio_buffer.cleared", { response_id: part.responseId });
      return { part, heardMilliseconds: Math.max(0, Math.round(clock.now() - partStartsAt)) };
    },
    close() {
      take();
      speaker.hush();
    },
  };
}
