import type { SampledAudio } from "./audio-bytes.ts";

/** A piece of what a microphone hears. */
export interface Sound {
  readonly milliseconds: number;
  /** How loud it is: the root mean square of its samples, of which 1 is the largest. 0 is silence. */
  readonly level: number;
}

/** In which pieces audio is listened to: long enough for a low voice to swing once. */
const pieceMilliseconds = 20;
const largestSample = 0x8000;

/** Audio in pieces, the last of which may be shorter. */
export function* soundsOf({ samples, rate }: SampledAudio): Generator<Sound> {
  const length = (rate * pieceMilliseconds) / 1000;
  for (let start = 0; start < samples.length; start += length) {
    const piece = samples.subarray(start, start + length);
    yield { milliseconds: (piece.length / rate) * 1000, level: levelOf(piece) / largestSample };
  }
}

/** The root mean square of samples. */
export function levelOf(samples: Int16Array | Float32Array): number {
  let squares = 0;
  for (const sample of samples) squares += sample * sample;
  return samples.length === 0 ? 0 : Math.sqrt(squares / samples.length);
}
