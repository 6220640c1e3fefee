import { defaultConfig } from "@callsheet/core";
import { expect, test } from "vitest";
import { findingsOf } from "../../support/findings-of.ts";
import { ruleById } from "../../support/rule-by-id.ts";
import { ruleTester } from "../../support/rule-tester.ts";

ruleTester(ruleById("transcription-model-required"), {
  valid: [
    `
      type: realtime
      audio:
        input:
          transcription: { model: gpt-transcribe }
    `,
    `
      type: realtime
      audio:
        input:
          transcription: null
    `,
    `
      type: realtime
      audio:
        input:
          transcription: { model: "\${env:MODEL}" }
    `,
    `
      type: realtime
      audio:
        input:
          transcription: \${file:./transcription.yaml}
    `,
    `
      type: realtime
      audio: { input: {} }
    `,
  ],
  invalid: [
    {
      yaml: `
        type: realtime
        audio:
          input:
            <[transcription]>:
              # Names of our dishes.
              keywords: [tafelspitz]
      `,
      message:
        "`transcription` has no `model`, which the API demands. Add it, such as `gpt-transcribe`.",
      fixed: `
        type: realtime
        audio:
          input:
            transcription:
              # Names of our dishes.
              keywords: [tafelspitz]
              model: gpt-transcribe
      `,
    },
    {
      yaml: `
        type: realtime
        audio:
          input:
            <[transcription]>: {}
      `,
      message:
        "`transcription` has no `model`, which the API demands. Add it, such as `gpt-transcribe`.",
      fixed: `
        type: realtime
        audio:
          input:
            transcription: { model: gpt-transcribe }
      `,
    },
    {
      yaml: `
        type: transcription
        audio: { input: { turn_detection: null, <[transcription]>: { delay: low, language: en } } }
      `,
      message:
        "`transcription` has no `model`, which the API demands. Add it, such as `gpt-realtime-whisper`.",
      fixed: `
        type: transcription
        audio: { input: { turn_detection: null, transcription: { delay: low, language: en, model: gpt-realtime-whisper } } }
      `,
    },
    {
      yaml: `
        type: realtime
        audio:
          input:
            <[transcription]>: { language: en, keywords: [tafelspitz] }
      `,
      message: "`transcription` has no `model`, which the API demands. Add it.",
      fixed: null,
    },
  ],
});

test("on Azure it is a deployment that is missing", () => {
  const text = "type: realtime\naudio: { input: { transcription: {} } }\n";
  const config = { ...defaultConfig, target: "azure" } as const;
  const findings = findingsOf(text, { config });
  expect(findings.map(({ message, fixes, server }) => ({ message, fixes, server }))).toEqual([
    {
      message:
        "`transcription` has no `model`, which the API demands. Add the name of your deployment.",
      fixes: [],
      server: {
        code: "missing_required_parameter",
        param: "session.audio.input.transcription.model",
      },
    },
  ]);
});
