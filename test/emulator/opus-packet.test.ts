import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isSilentPacket, opusMilliseconds } from "../../packages/emulator/src/audio/opus-packet.ts";
import { silentFrame } from "../../packages/emulator/src/audio/spoken-frame.ts";
import { hello } from "./recordings.ts";

/** Table 2 of RFC 6716: the length of a frame in milliseconds, by its configuration. */
const lengths = [
  [10, 20, 40, 60, 10, 20, 40, 60, 10, 20, 40, 60], // SILK
  [10, 20, 10, 20], // hybrid
  [2.5, 5, 10, 20, 2.5, 5, 10, 20, 2.5, 5, 10, 20, 2.5, 5, 10, 20], // CELT
].flat();

const configuration = fc.integer({ min: 0, max: 31 });
const isStereo = fc.boolean();

/** The first byte of a packet (RFC 6716, section 3.1). */
function head(config: number, stereo: boolean, code: number): number {
  return (config << 3) | (stereo ? 4 : 0) | code;
}

/** How the length of a frame is written (RFC 6716, section 3.2.1). */
function lengthBytes(length: number): number[] {
  return length < 252 ? [length] : [252 + (length & 3), (length - 252 - (length & 3)) / 4];
}

function zeros(count: number): number[] {
  return Array.from({ length: count }, () => 0);
}

/** What so many frames of a configuration hold; `null` where that is more than 120 ms. */
function together(config: number, frames: number): number | null {
  const milliseconds = (lengths[config] ?? 0) * frames;
  return frames === 0 || milliseconds > 120 ? null : milliseconds;
}

test.each([...lengths.entries()])("a frame of configuration %i is %d ms", (config, length) => {
  for (const stereo of [false, true]) {
    expect(opusMilliseconds(Uint8Array.of(head(config, stereo, 0), 1, 2, 3))).toBe(length);
  }
});

describe("a packet", () => {
  test("of one frame takes what there is, up to 1275 bytes", () => {
    fc.assert(
      fc.property(configuration, isStereo, fc.nat({ max: 1400 }), (config, stereo, bytes) => {
        const packet = Uint8Array.of(head(config, stereo, 0), ...zeros(bytes));
        expect(opusMilliseconds(packet)).toBe(bytes <= 1275 ? lengths[config] : null);
      }),
    );
  });

  test("of two frames of one size has an even rest", () => {
    fc.assert(
      fc.property(configuration, isStereo, fc.nat({ max: 2700 }), (config, stereo, bytes) => {
        const packet = Uint8Array.of(head(config, stereo, 1), ...zeros(bytes));
        const isRight = bytes % 2 === 0 && bytes <= 2 * 1275;
        expect(opusMilliseconds(packet)).toBe(isRight ? together(config, 2) : null);
      }),
    );
  });

  test("of two frames has room for the one whose size is written, and the other", () => {
    const size = fc.nat({ max: 1275 });
    fc.assert(
      fc.property(
        configuration,
        size,
        fc.integer({ min: -20, max: 1300 }),
        (config, one, other) => {
          const packet = [head(config, false, 2), ...lengthBytes(one), ...zeros(one + other)];
          // One that is cut short may end within the length itself.
          const whole = Uint8Array.from(packet.slice(0, 1 + lengthBytes(one).length + one + other));
          const isRight = other >= 0 && other <= 1275;
          expect(opusMilliseconds(whole)).toBe(isRight ? together(config, 2) : null);
        },
      ),
    );
  });

  test("of many frames of one size holds as many as it says, with padding or none", () => {
    const count = fc.nat({ max: 63 });
    const padding = fc.option(fc.nat({ max: 600 }), { nil: null });
    fc.assert(
      fc.property(
        configuration,
        count,
        fc.nat({ max: 20 }),
        padding,
        (config, frames, size, more) => {
          const second = frames | (more === null ? 0 : 0x40);
          const packet = Uint8Array.of(
            head(config, false, 3),
            second,
            ...(more === null ? [] : [...zeros(Math.floor(more / 254)).fill(255), more % 254]),
            ...zeros(frames * size + (more ?? 0)),
          );
          expect(opusMilliseconds(packet)).toBe(together(config, frames));
        },
      ),
    );
  });

  test("of many frames of any size is whole, and none when its last byte but padding is gone", () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 600 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(configuration, sizes, (config, each) => {
        const written = each.slice(0, -1).flatMap(lengthBytes);
        const total = each.reduce((sum, size) => sum + size, 0);
        const second = 0x80 | each.length;
        const packet = [head(config, false, 3), second, ...written, ...zeros(total)];
        expect(opusMilliseconds(Uint8Array.from(packet))).toBe(together(config, each.length));
        const last = each.at(-1) ?? 0;
        const cut = Uint8Array.from(packet.slice(0, packet.length - last - 1));
        if (each.length > 1) expect(opusMilliseconds(cut)).toBeNull();
      }),
    );
  });
});

test("bytes of any kind are a packet of at most 120 ms, or none", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
      const milliseconds = opusMilliseconds(bytes);
      if (milliseconds === null) return;
      expect(milliseconds).toBeGreaterThanOrEqual(2.5);
      expect(milliseconds).toBeLessThanOrEqual(120);
    }),
    { numRuns: 1000 },
  );
});

test.each([
  ["nothing", []],
  ["two frames whose size is missing", [head(0, false, 2)]],
  ["two frames, the second byte of whose size is missing", [head(0, false, 2), 252]],
  ["frames without a number", [head(0, false, 3)]],
  ["no frames", [head(0, false, 3), 0]],
  ["padding without an end", [head(0, false, 3), 0x41, 255]],
  ["more padding than there is", [head(0, false, 3), 0x41, 10, 0]],
  ["frames of one size that don't come out even", [head(16, false, 3), 2, 0, 0, 0]],
])("%s is no packet", (_, bytes) => {
  expect(opusMilliseconds(Uint8Array.from(bytes))).toBeNull();
});

test("what a codec made is 20 ms each", async () => {
  const lengthsOf = (await hello()).map(({ opus }) => opusMilliseconds(opus));
  expect(new Set(lengthsOf)).toEqual(new Set([20]));
});

test("a packet says that there is no sound by being small", () => {
  expect(isSilentPacket(silentFrame)).toBe(true);
  expect(isSilentPacket(Uint8Array.of(head(1, false, 0)))).toBe(true);
  expect(isSilentPacket(Uint8Array.of(head(1, false, 0), 1, 2, 3))).toBe(false);
});
