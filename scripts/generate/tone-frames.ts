import OpusScript from "opusscript";

import { formatText } from "./format-text.ts";
import type { GeneratedFile } from "./generated-file.ts";

const rate = 48_000;
const frameSamples = rate / 50;
/** A frame holds eight swings of it, and so begins and ends alike. */
const hertz = 400;
/** Soft: about −21 dB. */
const amplitude = 0.12;
/** It comes up slowly, in two frames; from the seventh on the encoder writes about the same for each. */
const frames = 7;
/** Opus' own numbers of its settings, and of what is set. */
const settings = { variableRate: 4006, bandwidth: 4008 } as const;
const narrowBand = 1101;

/** Writes the Opus frames of a tone, so that it takes no encoder to let it sound. */
export async function toneFrames(): Promise<GeneratedFile> {
  const path = "packages/emulator/src/audio/tone-frames.ts";
  return { path, text: await formatText(path, moduleText(encodedTone())) };
}

function encodedTone(): string[] {
  const encoder = new OpusScript(rate, 1, OpusScript.Application.RESTRICTED_LOWDELAY);
  encoder.setBitrate(16_000);
  encoder.encoderCTL(settings.variableRate, 0);
  encoder.encoderCTL(settings.bandwidth, narrowBand);
  const encoded = Array.from({ length: frames }, (_, frame) =>
    encoder.encode(toneSamples(frame * frameSamples), frameSamples).toString("base64"),
  );
  encoder.delete();
  return encoded;
}

function toneSamples(start: number): Buffer {
  const bytes = Buffer.alloc(frameSamples * 2);
  for (let index = 0; index < frameSamples; index++) {
    const time = start + index;
    const loudness = amplitude * Math.min(1, time / (2 * frameSamples));
    const sample = loudness * Math.sin((2 * Math.PI * hertz * time) / rate);
    bytes.writeInt16LE(Math.round(sample * 0x7fff), index * 2);
  }
  return bytes;
}

function moduleText(encoded: readonly string[]): string {
  const [last = ""] = encoded.slice(-1);
  const opening = encoded.slice(0, -1).map((frame) => JSON.stringify(frame));
  return `// Encoded by \`npm run generate\`; not to be edited.

/** Opus frames of 20 ms, in base64, with which a soft tone of ${hertz} Hz begins. */
export const toneOpening = [${opening.join(", ")}];

/** The frame with which it goes on for as long as it sounds. */
export const toneFrame = ${JSON.stringify(last)};
`;
}
