import fc from "fast-check";
import { expect, test } from "vitest";
import { isWavFile, readWavFile } from "../../packages/emulator/src/audio/wav-file.ts";
import { toneSamples, wavFile } from "./recordings.ts";

const anySamples = fc.int16Array({ minLength: 1, maxLength: 200 });

/** A chunk of a file, with the byte that fills it up to an even length. */
function chunk(name: string, bytes: Buffer): Buffer {
  const head = Buffer.from(`${name}\0\0\0\0`, "latin1");
  head.writeUInt32LE(bytes.length, 4);
  return Buffer.concat([head, bytes, Buffer.alloc(bytes.length % 2)]);
}

/** The file with other bytes before its samples. */
function withChunk(file: Buffer, added: Buffer): Buffer {
  return Buffer.concat([file.subarray(0, 36), added, file.subarray(36)]);
}

test("what is written in one channel is read as it was", () => {
  fc.assert(
    fc.property(anySamples, fc.integer({ min: 1, max: 192_000 }), (samples, rate) => {
      const file = wavFile(samples, { rate });
      expect(isWavFile(file)).toBe(true);
      expect(readWavFile(file)).toEqual({ samples, rate });
    }),
  );
});

test("several channels become one, which is their mean", () => {
  const frames = fc.array(
    fc.tuple(fc.integer({ min: -32_768, max: 32_767 }), fc.integer({ min: -32_768, max: 32_767 })),
    { minLength: 1, maxLength: 50 },
  );
  fc.assert(
    fc.property(frames, (pairs) => {
      const file = wavFile(Int16Array.from(pairs.flat()), { rate: 8000, channels: 2 });
      const means = pairs.map(([left, right]) => Math.round((left + right) / 2));
      expect(readWavFile(file).samples).toEqual(Int16Array.from(means));
    }),
  );
});

test("chunks that say something else are passed over, of odd lengths too", () => {
  fc.assert(
    fc.property(anySamples, fc.uint8Array({ maxLength: 33 }), (samples, bytes) => {
      const file = withChunk(wavFile(samples, { rate: 8000 }), chunk("LIST", Buffer.from(bytes)));
      expect(readWavFile(file).samples).toEqual(samples);
    }),
  );
});

test("a file that was written as a stream goes on to its end", () => {
  const samples = toneSamples(20, 0.2, 8000);
  const file = wavFile(samples, { rate: 8000 });
  for (const length of [4, 40]) file.writeUInt32LE(0xffff_ffff, length);
  expect(readWavFile(file).samples).toEqual(samples);
});

test("a file that was cut off is read as far as it goes, or says where it breaks off", () => {
  const samples = toneSamples(20, 0.2, 8000);
  const file = wavFile(samples, { rate: 8000 });
  for (let length = 12; length < file.length; length++) {
    const cut = file.subarray(0, length);
    if (length < 44) {
      const message = `It is a WAV file that breaks off before its samples, at byte ${length}.`;
      expect(() => readWavFile(cut)).toThrow(message);
    } else {
      const whole = Math.floor((length - 44) / 2);
      expect(readWavFile(cut).samples).toEqual(samples.subarray(0, whole));
    }
  }
});

/** The format in more words, whose last ones name it. */
function extensible(encoding: number): Buffer {
  const samples = Int16Array.of(1, 2, 3);
  const file = wavFile(samples, { rate: 8000, encoding: 0xfffe });
  const format = Buffer.alloc(40);
  file.copy(format, 0, 20, 36);
  format.writeUInt16LE(encoding, 24);
  return Buffer.concat([file.subarray(0, 12), chunk("fmt ", format), file.subarray(36)]);
}

test("a format in more words is what its last ones name", () => {
  expect(readWavFile(extensible(1)).samples).toEqual(Int16Array.of(1, 2, 3));
  expect(() => readWavFile(extensible(6))).toThrow("A-law of 16 bits, not PCM of 16 bits.");
  const short = wavFile(Int16Array.of(1, 2, 3), { rate: 8000, encoding: 0xfffe });
  expect(readWavFile(short).samples).toEqual(Int16Array.of(1, 2, 3));
});

test.each([
  [{ rate: 8000, bits: 8 }, "whose samples are PCM of 8 bits, not PCM of 16 bits."],
  [{ rate: 8000, bits: 24 }, "whose samples are PCM of 24 bits, not PCM of 16 bits."],
  [{ rate: 8000, bits: 32 }, "whose samples are PCM of 32 bits, not PCM of 16 bits."],
  [{ rate: 8000, bits: 32, encoding: 3 }, "whose samples are floating point of 32 bits, not PCM"],
  [{ rate: 8000, bits: 8, encoding: 7 }, "whose samples are µ-law of 8 bits, not PCM of 16 bits."],
  [{ rate: 8000, bits: 4, encoding: 17 }, "whose samples are format 17 of 4 bits, not PCM of"],
  [{ rate: 8000, channels: 0 }, "It is a WAV file whose number of channels is 0."],
  [{ rate: 0 }, "It is a WAV file whose sample rate is 0."],
])("samples of %j are refused, and told what they are", (format, message) => {
  expect(() => readWavFile(wavFile(toneSamples(20, 0.2, 8000), format))).toThrow(message);
});

test("whatever comes after the name of the format, it is read or refused in words", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 80 }), (bytes) => {
      const file = Buffer.concat([Buffer.from("RIFF\0\0\0\0WAVE", "latin1"), bytes]);
      try {
        expect(readWavFile(file).rate).toBeGreaterThan(0);
      } catch (error) {
        expect(error).toMatchObject({ name: "RecordingError" });
      }
    }),
  );
});

test("files that begin otherwise are no WAV files", () => {
  for (const text of ["", "RIFF", "RIFF\0\0\0\0AVI ", "OggS", "RIFX\0\0\0\0WAVE"]) {
    expect(isWavFile(Buffer.from(text, "latin1"))).toBe(false);
  }
});
