import { pcmRate } from "./audio-bytes.ts";

/** As the tone of streams (`tone-frames.ts`) sounds. */
const hertz = 400;
const amplitude = 0.12 * 0x7fff;

/**
 * So many milliseconds of a soft tone, 24,000 samples a second. It goes on without a crack where
 * what was given of it before, in milliseconds, has ended.
 */
export function toneSamples(before: number, milliseconds: number): Int16Array {
  const start = Math.round((before * pcmRate) / 1000);
  const length = Math.round((milliseconds * pcmRate) / 1000);
  return Int16Array.from({ length }, (_, index) =>
    Math.round(amplitude * Math.sin((2 * Math.PI * hertz * (start + index)) / pcmRate)),
  );
}
