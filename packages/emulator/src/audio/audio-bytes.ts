import { valueAt, type JsonObject } from "@callsheet/core";
import { aLaw, muLaw, type Companding } from "./g711.ts";

/** Samples a second of PCM, which has two bytes for each, little-endian. */
export const pcmRate = 24_000;
/** Samples a second of G.711, which has a byte for each. */
const g711Rate = 8000;

/** Audio as samples of 16 bits. */
export interface SampledAudio {
  readonly samples: Int16Array;
  /** Samples a second. */
  readonly rate: number;
}

const compandings: Readonly<Record<string, Companding>> = {
  "audio/pcmu": muLaw,
  "audio/pcma": aLaw,
};

/** Reads base64 audio in a format; `null` when it is no base64. */
export function readAudio(base64: string, format: string): SampledAudio | null {
  // A test of all of it in one expression would need as much stack as there is audio.
  if (base64.length % 4 !== 0 || /[^A-Za-z0-9+/=]|=(?!=?$)/.test(base64)) return null;
  const bytes = Buffer.from(base64, "base64");
  const companding = compandings[format];
  if (companding !== undefined) {
    return {
      samples: Int16Array.from(bytes, (byte) => companding.decoded[byte] ?? 0),
      rate: g711Rate,
    };
  }
  const samples = new Int16Array(Math.floor(bytes.length / 2));
  for (let index = 0; index < samples.length; index++)
    samples[index] = bytes.readInt16LE(index * 2);
  return { samples, rate: pcmRate };
}

/** Writes samples, 24,000 a second, as base64 audio in a format. */
export function writeAudio(samples: Int16Array, format: string): string {
  const companding = compandings[format];
  const bytes =
    companding === undefined
      ? pcmBytes(samples)
      : Uint8Array.from(everyThird(samples), (sample) => companding.encode(sample));
  return Buffer.from(bytes).toString("base64");
}

/** How long audio lasts, in milliseconds. */
export function millisecondsOf({ samples, rate }: SampledAudio): number {
  return (samples.length / rate) * 1000;
}

/** The type of a session's audio format, in or out. */
export function formatOf(session: JsonObject, side: "input" | "output"): string {
  const type = valueAt(session, ["audio", side, "format", "type"]);
  return typeof type === "string" ? type : "audio/pcm";
}

function pcmBytes(samples: Int16Array): Buffer {
  const bytes = Buffer.alloc(samples.length * 2);
  samples.forEach((sample, index) => void bytes.writeInt16LE(sample, index * 2));
  return bytes;
}

/** A third of the samples, each the mean of three, so that nothing high folds down. */
function everyThird(samples: Int16Array): Int16Array {
  const third = new Int16Array(Math.floor(samples.length / 3));
  for (let index = 0; index < third.length; index++) {
    const [a = 0, b = 0, c = 0] = samples.subarray(index * 3, index * 3 + 3);
    third[index] = Math.round((a + b + c) / 3);
  }
  return third;
}
