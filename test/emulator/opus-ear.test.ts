import { expect, onTestFinished, test, vi } from "vitest";
import { createOpusEar, type OpusEar } from "../../packages/emulator/src/audio/opus-ear.ts";
import type { Sound } from "../../packages/emulator/src/audio/sound.ts";
import { silentFrame } from "../../packages/emulator/src/audio/spoken-frame.ts";
import { hello, tone } from "./recordings.ts";

const frame = 20 * 48;

function listen(): { ear: OpusEar; sounds: Sound[]; reasons: string[] } {
  const sounds: Sound[] = [];
  const reasons: string[] = [];
  const ear = createOpusEar({
    onSound: (sound) => sounds.push(sound),
    onDeaf: (reason) => reasons.push(reason),
  });
  onTestFinished(() => {
    ear.close();
  });
  return { ear, sounds, reasons };
}

function silence(...lengths: readonly number[]): Sound[] {
  return lengths.map((milliseconds) => ({ milliseconds, level: 0 }));
}

test("silence is heard at once", () => {
  const { ear, sounds } = listen();
  for (const timestamp of [0, frame, 2 * frame]) ear.hear({ timestamp, payload: silentFrame });
  expect(sounds).toEqual(silence(20, 20, 20));
});

test("a sound is as loud as it was made, and silence before and after it keeps its place", async () => {
  const { ear, sounds } = listen();
  const packets = (await tone(400, 0.2)).map(({ opus }) => opus);
  const all = [silentFrame, ...packets, silentFrame];
  for (const [index, payload] of all.entries()) ear.hear({ timestamp: index * frame, payload });
  expect(sounds).toEqual(silence(20));
  await vi.waitUntil(() => sounds.length === all.length);
  // A codec needs a moment to find its level.
  for (const { level } of sounds.slice(5, -2)) expect(level).toBeCloseTo(0.2, 1);
  expect(sounds.at(-1)).toEqual({ milliseconds: 20, level: 0 });
});

test("what is missing is silence of its length", () => {
  const { ear, sounds } = listen();
  ear.hear({ timestamp: 0, payload: silentFrame });
  ear.hear({ timestamp: 4 * frame, payload: silentFrame });
  expect(sounds).toEqual(silence(20, 60, 20));
});

test("what comes too late, twice or broken is not heard", () => {
  const { ear, sounds } = listen();
  ear.hear({ timestamp: 5 * frame, payload: silentFrame });
  ear.hear({ timestamp: 4 * frame, payload: silentFrame });
  ear.hear({ timestamp: 5 * frame, payload: silentFrame });
  ear.hear({ timestamp: 6 * frame, payload: new Uint8Array() });
  ear.hear({ timestamp: 6 * frame, payload: silentFrame });
  expect(sounds).toEqual(silence(20, 20));
});

test("timestamps begin anew after the largest one", () => {
  const { ear, sounds } = listen();
  const last = 2 ** 32 - frame;
  for (const timestamp of [last, 0, 2 * frame]) ear.hear({ timestamp, payload: silentFrame });
  expect(sounds).toEqual(silence(20, 20, 20, 20));
});

test.each([61_000, -61_000])("a stream that jumps by %d ms begins anew", (milliseconds) => {
  const { ear, sounds } = listen();
  const begin = 100_000 * 48;
  ear.hear({ timestamp: begin, payload: silentFrame });
  ear.hear({ timestamp: begin + milliseconds * 48, payload: silentFrame });
  expect(sounds).toEqual(silence(20, 20));
});

test("packets that no decoder understands are silence, and the ear hears on", async () => {
  const { ear, sounds, reasons } = listen();
  const broken = Uint8Array.of(0x78, ...Array.from({ length: 40 }, (_, index) => index * 7));
  const packets = [broken, broken, ...(await hello()).map(({ opus }) => opus)];
  for (const [index, payload] of packets.entries()) ear.hear({ timestamp: index * frame, payload });
  await vi.waitUntil(() => sounds.length === packets.length);
  expect(Math.max(...sounds.slice(2).map(({ level }) => level))).toBeGreaterThan(0.05);
  expect(reasons).toEqual([]);
});

test("nothing is heard after the end, of what was still to be listened to either", async () => {
  const { ear, sounds } = listen();
  for (const [index, { opus }] of (await tone(100)).entries()) {
    ear.hear({ timestamp: index * frame, payload: opus });
  }
  ear.close();
  ear.hear({ timestamp: 100 * frame, payload: silentFrame });
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(sounds).toEqual([]);
});
