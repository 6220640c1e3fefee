import type { OpusDecoder } from "opus-decoder";
import { levelOf } from "./sound.ts";

/** Tells how loud the packets of one Opus stream are. */
export interface OpusLevels {
  /** The root mean square of a packet's samples, of which 1 is the largest. */
  levelOf(packet: Uint8Array): number;
  close(): void;
}

/** What is higher than 4 kHz is no voice, and costs time. */
const sampleRate = 8000;

/** Begins with a stream. The decoder is loaded for the first one: most callers never make a sound. */
export async function createOpusLevels(): Promise<OpusLevels> {
  const { OpusDecoder } = await import("opus-decoder");
  const decoder: OpusDecoder<typeof sampleRate> = new OpusDecoder({ sampleRate, channels: 1 });
  await decoder.ready;
  return {
    levelOf(packet) {
      const [samples] = decoder.decodeFrame(packet).channelData;
      return samples === undefined ? 0 : levelOf(samples);
    },
    close() {
      decoder.free();
    },
  };
}
