import { RecordingError } from "./recording-error.ts";
import type { SampledAudio } from "./audio-bytes.ts";

/** Formats of the samples; with `extensible` it is named further down. */
const formats = { pcm: 1, extensible: 0xfffe } as const;
const formatNames: Readonly<Record<number, string>> = {
  1: "PCM",
  3: "floating point",
  6: "A-law",
  7: "µ-law",
};
const headBytes = 12;
const chunkHeadBytes = 8;

/** Whether a file begins as WAV files do. */
export function isWavFile(bytes: Buffer): boolean {
  return bytes.toString("latin1", 0, 4) === "RIFF" && bytes.toString("latin1", 8, 12) === "WAVE";
}

/** Reads a WAV file of 16-bit PCM, all of its channels mixed into one. */
export function readWavFile(bytes: Buffer): SampledAudio {
  const chunks = chunksOf(bytes);
  const format = chunks.get("fmt ");
  const data = chunks.get("data");
  if (format === undefined || format.length < 16 || data === undefined) {
    throw new RecordingError(
      `It is a WAV file that breaks off before its samples, at byte ${bytes.length}.`,
    );
  }
  const [encoding, bits] = [encodingIn(format), format.readUInt16LE(14)];
  const [channels, rate] = [format.readUInt16LE(2), format.readUInt32LE(4)];
  if (encoding !== formats.pcm || bits !== 16) {
    const name = formatNames[encoding] ?? `format ${encoding}`;
    throw new RecordingError(
      `It is a WAV file whose samples are ${name} of ${bits} bits, not PCM of 16 bits.`,
    );
  }
  if (channels === 0 || rate === 0) {
    const name = channels === 0 ? "number of channels" : "sample rate";
    throw new RecordingError(`It is a WAV file whose ${name} is 0.`);
  }
  return { samples: mixed(data, channels), rate };
}

function encodingIn(format: Buffer): number {
  const encoding = format.readUInt16LE(0);
  if (encoding !== formats.extensible) return encoding;
  return format.length < 26 ? formats.pcm : format.readUInt16LE(24);
}

function chunksOf(bytes: Buffer): Map<string, Buffer> {
  const chunks = new Map<string, Buffer>();
  for (let at = headBytes; at + chunkHeadBytes <= bytes.length;) {
    const name = bytes.toString("latin1", at, at + 4);
    const length = bytes.readUInt32LE(at + 4);
    const start = at + chunkHeadBytes;
    // A file that was written as a stream says that it goes on for ever.
    chunks.set(name, bytes.subarray(start, start + length));
    at = start + length + (length % 2);
  }
  return chunks;
}

function mixed(data: Buffer, channels: number): Int16Array {
  const samples = new Int16Array(Math.floor(data.length / 2 / channels));
  for (let index = 0; index < samples.length; index++) {
    let sum = 0;
    for (let channel = 0; channel < channels; channel++) {
      sum += data.readInt16LE((index * channels + channel) * 2);
    }
    samples[index] = Math.round(sum / channels);
  }
  return samples;
}
