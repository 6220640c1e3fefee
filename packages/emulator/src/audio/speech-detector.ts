import type { Sound } from "./sound.ts";
import type { TurnDetection } from "./turn-detection.ts";

/** Somebody begins or ceases to speak. */
export interface SpeechChange {
  readonly speaks: boolean;
  /** How long ago that was, in milliseconds of audio. */
  readonly ago: number;
}

/** Tells speech from silence by how loud it is. */
export interface SpeechDetector {
  /** Hears a sound; gives what has changed with it. */
  hear(sound: Sound, detection: TurnDetection): SpeechChange | null;
  /** Begins anew, as if nobody spoke. */
  reset(): void;
}

/** What is shorter is a click and no word, in milliseconds. */
const shortestSpeech = 60;
/** Pieces that are shorter are put together: they may hold less than one swing of a voice. */
const shortestPiece = 20;

export function createSpeechDetector(): SpeechDetector {
  let speaks = false;
  /** How long it has been other than `speaks` says. */
  let other = 0;
  let piece = { milliseconds: 0, energy: 0 };
  return {
    hear({ milliseconds, level }, { loudness, silence }) {
      piece = {
        milliseconds: piece.milliseconds + milliseconds,
        energy: piece.energy + level ** 2 * milliseconds,
      };
      if (piece.milliseconds < shortestPiece) return null;
      const isLoud = Math.sqrt(piece.energy / piece.milliseconds) >= loudness;
      other = isLoud === speaks ? 0 : other + piece.milliseconds;
      piece = { milliseconds: 0, energy: 0 };
      if (isLoud === speaks || other < (speaks ? silence : shortestSpeech)) return null;
      const ago = other;
      speaks = isLoud;
      other = 0;
      return { speaks, ago };
    },
    reset() {
      speaks = false;
      other = 0;
      piece = { milliseconds: 0, energy: 0 };
    },
  };
}
