import type { SampledAudio } from "./audio-bytes.ts";

/** The same audio with another number of samples a second; those between others lie on a line. */
export function resampled({ samples, rate: from }: SampledAudio, to: number): SampledAudio {
  if (from === to) return { samples, rate: to };
  const length = Math.round((samples.length * to) / from);
  const between = Int16Array.from({ length }, (_, index) => {
    const place = (index * from) / to;
    const before = Math.floor(place);
    const [a = 0, b = a] = samples.subarray(before, before + 2);
    return Math.round(a + (b - a) * (place - before));
  });
  return { samples: between, rate: to };
}
