import type { SpeechPiece } from "../response/speech.ts";
import { frameMilliseconds, silentFrame, type SpokenFrame } from "./spoken-frame.ts";
import type { Speaker } from "./streamed-audio.ts";
import { toneFrame, toneOpening } from "./tone-frames.ts";

/** What is to be heard of a stream of Opus, frame by frame. */
export interface OpusPlayout extends Speaker {
  /** The frame that is heard next; silence where there is nothing to say. */
  nextFrame(): Uint8Array;
  /** Settles when all that was given to it has been taken, or called off. */
  emptied(): Promise<void>;
}

const opening = toneOpening.map(bytesOf);
const sustained = bytesOf(toneFrame);

/** A frame of a voice, or one of the tone that stands in for one. */
type Queued = SpokenFrame | "tone";

/** Nothing to be heard yet. */
export function createOpusPlayout(): OpusPlayout {
  let queue: Queued[] = [];
  let waiting: (() => void)[] = [];
  /** What was asked for and is less than a frame, in milliseconds. */
  let remainder = 0;
  /** How many frames the tone has sounded. */
  let toneLength = 0;
  const settle = (): void => {
    for (const resolve of waiting) resolve();
    waiting = [];
  };
  return {
    speak({ milliseconds, frames }: SpeechPiece) {
      if (frames !== null) {
        queue.push(...frames);
        return;
      }
      const wanted = (remainder + milliseconds) / frameMilliseconds;
      queue.push(...Array.from({ length: Math.floor(wanted) }, () => "tone" as const));
      remainder = (wanted % 1) * frameMilliseconds;
    },
    hush() {
      queue = [];
      remainder = 0;
      settle();
    },
    nextFrame() {
      const next = queue.shift();
      if (queue.length === 0) settle();
      if (next !== "tone") toneLength = 0;
      if (next === undefined) return silentFrame;
      return next === "tone" ? (opening[toneLength++] ?? sustained) : next.opus;
    },
    emptied() {
      if (queue.length === 0) return Promise.resolve();
      return new Promise((resolve) => void waiting.push(resolve));
    },
  };
}

function bytesOf(base64: string): Uint8Array {
  return Buffer.from(base64, "base64");
}
