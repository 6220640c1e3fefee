import { defaultConfig } from "@callsheet/core";
import { describe, expect, test } from "vitest";
import { findingsOf } from "../support/findings-of.ts";

/** Sessions that are right where models go by the names of deployments, and wrong elsewhere. */
const sessions: readonly [name: string, text: string, rule: string][] = [
  ["a deployment", "type: realtime\nmodel: voice-agent-eu\n", "unknown-model"],
  ["a deployment named like a model", "type: realtime\nmodel: whisper-1\n", "not-a-session-model"],
  ["one named like an old model", "type: realtime\nmodel: gpt-realtime\n", "deprecated-model"],
  [
    "a transcription deployment named like an old model",
    "type: realtime\naudio: { input: { transcription: { model: whisper-1 } } }\n",
    "deprecated-transcription-model",
  ],
  [
    "hints that the model of that name would not take",
    "type: realtime\naudio: { input: { transcription: { model: gpt-transcribe, delay: low } } }\n",
    "transcription-option-support",
  ],
  [
    "reasoning by a deployment named like a model that can't",
    "type: realtime\nmodel: gpt-realtime-1.5\nreasoning: { effort: low }\n",
    "reasoning-support",
  ],
  ["a voice", "type: realtime\naudio: { output: { voice: meadow } }\n", "unknown-voice"],
];

describe.each(sessions)("%s", (_, text, rule) => {
  test("is clean on Azure", () => {
    const config = { ...defaultConfig, target: "azure" } as const;
    expect(findingsOf(text, { config })).toEqual([]);
  });

  test(`gives ${rule} elsewhere`, () => {
    expect(findingsOf(text).map((finding) => finding.rule)).toEqual([rule]);
  });
});
