import type OpusScript from "opusscript";
import type { SampledAudio } from "./audio-bytes.ts";
import { isOggFile, readOggOpus, type OggOpus } from "./ogg-opus-file.ts";
import { opusMilliseconds } from "./opus-packet.ts";
import { RecordingError } from "./recording-error.ts";
import { resampled } from "./resampled.ts";
import { frameMilliseconds, type SpokenFrame } from "./spoken-frame.ts";
import { isWavFile, readWavFile } from "./wav-file.ts";

/** Somebody's speech, frame by frame. */
export type Recording = readonly SpokenFrame[];

/** Samples a second of what Opus takes and gives. */
const opusRate = 48_000;
const frameSamples = (opusRate / 1000) * frameMilliseconds;
/** What the decoder has room for, in milliseconds. */
const longestPacket = 60;
/** Bits a second: a voice needs no more. */
const bitrate = 32_000;

/**
 * Reads a recording from the bytes of a file: WAV with PCM of 16 bits, or Ogg with Opus. Rejects
 * with a `RecordingError` for all else.
 */
export async function readRecording(file: Uint8Array): Promise<Recording> {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  if (isWavFile(bytes)) return encoded(readWavFile(bytes));
  if (isOggFile(bytes)) return encoded(await decoded(readOggOpus(bytes)));
  throw new RecordingError(
    "It is neither a WAV file with PCM of 16 bits nor an Ogg file with Opus.",
  );
}

/** Makes frames of audio; the last one is filled up with silence. */
async function encoded(audio: SampledAudio): Promise<Recording> {
  if (audio.samples.length === 0) throw new RecordingError("Nothing is recorded in it.");
  const encoder = await createCodec();
  encoder.setBitrate(bitrate);
  const { samples } = resampled(audio, opusRate);
  const frames: SpokenFrame[] = [];
  for (let start = 0; start < samples.length; start += frameSamples) {
    const frame = new Int16Array(frameSamples);
    frame.set(samples.subarray(start, start + frameSamples));
    const opus = encoder.encode(Buffer.from(frame.buffer), frameSamples);
    frames.push({ opus, samples: halved(frame) });
  }
  encoder.delete();
  return frames;
}

async function decoded({ packets, preSkip }: OggOpus): Promise<SampledAudio> {
  const decoder = await createCodec();
  const pieces = packets.map((packet) => decodedPacket(decoder, packet));
  decoder.delete();
  const bytes = Buffer.concat(pieces);
  const samples = Int16Array.from({ length: bytes.length / 2 }, (_, index) =>
    bytes.readInt16LE(index * 2),
  );
  return { samples: samples.subarray(preSkip), rate: opusRate };
}

function decodedPacket(decoder: OpusScript, packet: Buffer): Buffer {
  const milliseconds = opusMilliseconds(packet);
  if (milliseconds !== null && milliseconds <= longestPacket) return decoder.decode(packet);
  throw new RecordingError("It holds a packet of Opus that can't be decoded.");
}

async function createCodec(): Promise<OpusScript> {
  const { default: Codec } = await import("opusscript");
  return new Codec(opusRate, 1, Codec.Application.VOIP);
}

/** Half of the samples, each the mean of two. */
function halved(samples: Int16Array): Int16Array {
  return Int16Array.from({ length: samples.length / 2 }, (_, index) =>
    Math.round(((samples[index * 2] ?? 0) + (samples[index * 2 + 1] ?? 0)) / 2),
  );
}
