import { readFileSync } from "node:fs";
import { readRecording, type Recording } from "@callsheet/emulator";

/** The bytes of a file with somebody who says “Hello, how can I help?” in two seconds. */
export function helloFile(): Uint8Array {
  return readFileSync(new URL("../fixtures/audio/hello.ogg", import.meta.url));
}

export function hello(): Promise<Recording> {
  return readRecording(helloFile());
}

/** So many milliseconds of a tone as loud as this: 1 is the loudest sound that there is. */
export function tone(milliseconds: number, level = 0.2): Promise<Recording> {
  return readRecording(wavFile(toneSamples(milliseconds, level, 48_000), { rate: 48_000 }));
}

/** A tone of 400 Hz. */
export function toneSamples(milliseconds: number, level: number, rate: number): Int16Array {
  const peak = level * Math.SQRT2 * 0x7fff;
  return Int16Array.from({ length: (milliseconds * rate) / 1000 }, (_, index) =>
    Math.round(peak * Math.sin((2 * Math.PI * 400 * index) / rate)),
  );
}

export interface WavFormat {
  readonly rate: number;
  readonly channels?: number;
  readonly encoding?: number;
  readonly bits?: number;
}

/** The bytes of a WAV file. */
export function wavFile(
  samples: Int16Array,
  { rate, channels = 1, encoding = 1, bits = 16 }: WavFormat,
): Buffer {
  const head = Buffer.alloc(44);
  head.write("RIFF", 0, "latin1");
  head.writeUInt32LE(36 + samples.byteLength, 4);
  head.write("WAVEfmt ", 8, "latin1");
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(encoding, 20);
  head.writeUInt16LE(channels, 22);
  head.writeUInt32LE(rate, 24);
  head.writeUInt32LE((rate * channels * bits) / 8, 28);
  head.writeUInt16LE((channels * bits) / 8, 32);
  head.writeUInt16LE(bits, 34);
  head.write("data", 36, "latin1");
  head.writeUInt32LE(samples.byteLength, 40);
  return Buffer.concat([head, Buffer.from(samples.buffer)]);
}
