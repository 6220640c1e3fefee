import type { SpeechPiece } from "../response/speech.ts";

/** The part of a response that is being spoken. */
export interface SpokenPart {
  readonly responseId: string;
  readonly itemId: string;
  readonly outputIndex: number;
  readonly contentIndex: number;
  /** The format that the response asks for, by its `type`; a media stream has its own. */
  readonly format: string;
}

/** What was cut off: the part, and how much of it had been heard, in milliseconds. */
export interface CutSpeech {
  readonly part: SpokenPart;
  readonly heardMilliseconds: number;
}

/** The way by which what the model says aloud reaches the caller's ears. */
export interface OutputAudio {
  /** Says a piece of a part, in this time or after what is said now. */
  say(part: SpokenPart, piece: SpeechPiece): void;
  /**
   * Says no more for a response; what was given before is still heard. Gives for how long, in
   * milliseconds.
   */
  finish(responseId: string): number;
  /** Stops talking at once; `null` when nothing was being said. */
  cut(): CutSpeech | null;
  /** Lets go of everything, without a word to the caller. */
  close(): void;
}
