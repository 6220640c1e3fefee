import { expect, test } from "vitest";
import { findingsOf } from "../../support/findings-of.ts";
import { ruleById } from "../../support/rule-by-id.ts";
import { ruleTester } from "../../support/rule-tester.ts";

ruleTester(ruleById("transcription-turn-detection"), {
  valid: [
    `
      type: transcription
      audio:
        input:
          transcription: { model: gpt-realtime-whisper }
          turn_detection: null
    `,
    `
      type: transcription
      audio: { input: { transcription: { model: gpt-realtime-whisper } } }
    `,
    `
      type: transcription
      audio:
        input:
          transcription: { model: gpt-transcribe }
          turn_detection: { type: server_vad }
    `,
    `
      type: realtime
      audio:
        input:
          transcription: { model: gpt-realtime-whisper }
          turn_detection: { type: server_vad }
    `,
    `
      type: transcription
      audio:
        input:
          transcription: { model: gpt-realtime-whisper }
          turn_detection: \${file:./turn-detection.yaml}
    `,
    `
      type: transcription
      audio:
        input:
          transcription: { model: "\${env:MODEL}" }
          turn_detection: { type: server_vad }
    `,
  ],
  invalid: [
    {
      yaml: `
        type: transcription
        audio:
          input:
            transcription: { model: gpt-realtime-whisper }
            <[turn_detection]>: { type: server_vad } # by silence
      `,
      message:
        "`gpt-realtime-whisper` takes no turn detection in a transcription session. Set `turn_detection` to `null`.",
      fixed: `
        type: transcription
        audio:
          input:
            transcription: { model: gpt-realtime-whisper }
            turn_detection: null # by silence
      `,
    },
    {
      yaml: `
        type: transcription
        audio:
          input:
            transcription: { model: gpt-live-transcribe }
            <[turn_detection]>: { type: semantic_vad, threshold: 0.5 }
      `,
      message:
        "`gpt-live-transcribe` takes no turn detection in a transcription session. Set `turn_detection` to `null`.",
      fixed: `
        type: transcription
        audio:
          input:
            transcription: { model: gpt-live-transcribe }
            turn_detection: null
      `,
    },
  ],
});

test("the API's answer is told", () => {
  const input =
    "transcription: { model: gpt-live-transcribe }, turn_detection: { type: server_vad }";
  const text = `type: transcription\naudio: { input: { ${input} } }\n`;
  const findings = findingsOf(text);
  const server = { code: "invalid_value", param: "session.audio.input.turn_detection" };
  expect(findings.map((finding) => finding.server)).toEqual([server]);
});

test("what means to turn it off is for another rule", () => {
  const input = "transcription: { model: gpt-live-transcribe }, turn_detection: none";
  const text = `type: transcription\naudio: { input: { ${input} } }\n`;
  const findings = findingsOf(text);
  expect(findings.map((finding) => finding.rule)).toEqual(["turn-detection-off"]);
});
