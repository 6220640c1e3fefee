import { describe, expect, test } from "vitest";

import { callsheet, folderWith } from "./callsheet.ts";

async function lintLines(text: string): Promise<string[]> {
  const cwd = folderWith({ "a.realtime.yaml": text });
  const { stdout } = await callsheet(["lint", "--format", "github"], { cwd });
  return stdout.split("\n").slice(0, -1);
}

const inAudioInput = "type: realtime\naudio:\n  input:\n";
const inTools = "type: realtime\ntools:\n  - type: function\n    name: find\n";

/** What the published API description accepts although the API refuses it, and the faulty line. */
const acceptedAlthoughInvalid: Record<string, { text: string; line: number; rule: string }> = {
  "both modalities": {
    text: "type: realtime\noutput_modalities: [audio, text]\n",
    line: 2,
    rule: "out-of-range",
  },
  temperature: { text: "type: realtime\ntemperature: 0.8\n", line: 2, rule: "unknown-key" },
  modalities: { text: "type: realtime\nmodalities: [audio]\n", line: 2, rule: "unknown-key" },
  "voice at the top": { text: "type: realtime\nvoice: marin\n", line: 2, rule: "unknown-key" },
  "an unknown key in a tool": { text: `${inTools}    meta: {}\n`, line: 5, rule: "unknown-key" },
  "no output token at all": {
    text: "type: realtime\nmax_output_tokens: 0\n",
    line: 2,
    rule: "out-of-range",
  },
  "too many output tokens": {
    text: "type: realtime\nmax_output_tokens: 99999\n",
    line: 2,
    rule: "out-of-range",
  },
  "an empty format": { text: `${inAudioInput}    format: {}\n`, line: 4, rule: "missing-key" },
  "the beta name of noise reduction": {
    text: `${inAudioInput}    input_audio_noise_reduction: { type: near_field }\n`,
    line: 4,
    rule: "unknown-key",
  },
  "idle_timeout_ms under semantic_vad": {
    text: `${inAudioInput}    turn_detection:\n      type: semantic_vad\n      idle_timeout_ms: 6000\n`,
    line: 6,
    rule: "unknown-key",
  },
  "threshold under semantic_vad": {
    text: `${inAudioInput}    turn_detection:\n      type: semantic_vad\n      threshold: 0.5\n`,
    line: 6,
    rule: "unknown-key",
  },
  "eagerness under server_vad": {
    text: `${inAudioInput}    turn_detection:\n      type: server_vad\n      eagerness: high\n`,
    line: 6,
    rule: "unknown-key",
  },
  "a threshold above 1": {
    text: `${inAudioInput}    turn_detection:\n      type: server_vad\n      threshold: 1.7\n`,
    line: 6,
    rule: "out-of-range",
  },
  "a strict tool": { text: `${inTools}    strict: true\n`, line: 5, rule: "unknown-key" },
  "a tool in a function wrapper": {
    text: "type: realtime\ntools:\n  - type: function\n    function:\n      name: find\n",
    line: 4,
    rule: "unknown-key",
  },
  "a tool without a name": {
    text: "type: realtime\ntools:\n  - type: function\n    description: Finds\n",
    line: 3,
    rule: "missing-key",
  },
  "a tool without a type": {
    text: "type: realtime\ntools:\n  - name: find\n",
    line: 3,
    rule: "missing-key",
  },
  "a flat reasoning effort": {
    text: "type: realtime\nreasoning_effort: low\n",
    line: 2,
    rule: "unknown-key",
  },
};

describe("what the API description accepts although it is invalid gives one error", () => {
  test.each(Object.entries(acceptedAlthoughInvalid))("%s", async (_, { text, line, rule }) => {
    const place = `::error file=a.realtime.yaml,line=${line},`;
    expect(await lintLines(text)).toEqual([expect.stringContaining(`title=${rule}::`)]);
    expect(await lintLines(text)).toEqual([expect.stringContaining(place)]);
  });
});

describe("what the API description rejects although it is valid is clean", () => {
  test.each([
    `${inAudioInput}    transcription: null\n`,
    `${inAudioInput}    noise_reduction: null\n`,
    "type: realtime\ntracing: null\n",
    "type: realtime\ninclude: null\n",
  ])("%j", async (text) => {
    expect(await lintLines(text)).toEqual([]);
  });
});
