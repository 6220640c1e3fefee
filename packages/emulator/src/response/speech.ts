/** A piece of what is said, and how long it takes to say it. */
export interface SpeechPiece {
  readonly text: string;
  readonly milliseconds: number;
}

/** About 150 words a minute. */
const millisecondsPerCharacter = 70;

/** A text word by word, each with the space before it; all of them together are the text. */
export function piecesOf(text: string, speed: number): SpeechPiece[] {
  return (text.match(/\s*\S+\s*$|\s*\S+|\s+/g) ?? []).map((piece) => ({
    text: piece,
    milliseconds: Math.round((piece.length * millisecondsPerCharacter) / speed),
  }));
}
