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

/** A frame of a voice, or one of the tone that stands in for one; or a moment before they begin. */
type Queued = SpokenFrame | "tone" | "silence";

/** So many frames go before speech, so that it doesn't break off when the rest comes a little late. */
const lead = 3;

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
      if (queue.length === 0) queue.push(...repeated("silence", lead));
      if (frames !== null) {
        queue.push(...frames);
        return;
      }
      const wanted = (remainder + milliseconds) / frameMilliseconds;
      queue.push(...repeated("tone", Math.floor(wanted)));
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
      if (next === undefined || next === "silence") return silentFrame;
      return next === "tone" ? (opening[toneLength++] ?? sustained) : next.opus;
    },
    emptied() {
      if (queue.length === 0) return Promise.resolve();
      return new Promise((resolve) => void waiting.push(resolve));
    },
  };
}

function repeated(item: Queued, count: number): Queued[] {
  return Array.from({ length: count }, () => item);
}

function bytesOf(base64: string): Uint8Array {
  return Buffer.from(base64, "base64");
}
