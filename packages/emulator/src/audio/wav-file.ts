import { RecordingError } from "./recording-error.ts";
import type { SampledAudio } from "./audio-bytes.ts";

/** Formats of the samples: `extensible` says in more words what `pcm` says. */
const formats = { pcm: 1, extensible: 0xfffe } as const;
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
    throw new RecordingError("It is a WAV file that breaks off before its samples.");
  }
  const [encoding, channels] = [format.readUInt16LE(0), format.readUInt16LE(2)];
  const [rate, bits] = [format.readUInt32LE(4), format.readUInt16LE(14)];
  const isPcm = encoding === formats.pcm || encoding === formats.extensible;
  if (!isPcm || bits !== 16 || channels === 0 || rate === 0) {
    throw new RecordingError("It is a WAV file whose samples are not PCM of 16 bits.");
  }
  return { samples: mixed(data, channels), rate };
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
