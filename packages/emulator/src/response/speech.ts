import { frameMilliseconds, type SpokenFrame } from "../audio/spoken-frame.ts";

/** A text to be said. */
export interface Words {
  readonly text: string;
  /** How it sounds where somebody was recorded; else it is a tone. */
  readonly recording?: readonly SpokenFrame[];
}

/** A piece of what is said, and how long it takes to say it. */
export interface SpeechPiece {
  readonly text: string;
  readonly milliseconds: number;
  /** How it sounds, in all of its time; `null` for a tone. */
  readonly frames: readonly SpokenFrame[] | null;
}

/** About 150 words a minute. */
const millisecondsPerCharacter = 70;

/**
 * Words one by one, each with the space before it; all of them together are the text. What was
 * recorded takes its own time, as if each letter took as long as any other.
 */
export function piecesOf({ text, recording }: Words, speed: number): SpeechPiece[] {
  return recording === undefined ? toneFor(text, speed) : piecesOfRecording(text, recording);
}

function toneFor(text: string, speed: number): SpeechPiece[] {
  return wordsOf(text).map((word) => ({
    text: word,
    milliseconds: Math.round((word.length * millisecondsPerCharacter) / speed),
    frames: null,
  }));
}

function piecesOfRecording(text: string, recording: readonly SpokenFrame[]): SpeechPiece[] {
  const words = wordsOf(text);
  let letters = 0;
  let taken = 0;
  return words.map((word, index) => {
    letters += word.length;
    const share = index === words.length - 1 ? 1 : letters / text.length;
    const end = Math.round(share * recording.length);
    const frames = recording.slice(taken, end);
    taken = end;
    return { text: word, milliseconds: frames.length * frameMilliseconds, frames };
  });
}

function wordsOf(text: string): string[] {
  return text.match(/\s*\S+\s*$|\s*\S+|\s+/g) ?? [];
}
