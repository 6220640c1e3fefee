import { expect, test } from "vitest";
import { findingsOf } from "../../support/findings-of.ts";
import { ruleById } from "../../support/rule-by-id.ts";
import { ruleTester } from "../../support/rule-tester.ts";

ruleTester(ruleById("logprobs-need-transcription"), {
  valid: [
    `
      type: realtime
      include: []
    `,
    `
      type: realtime
      include: null
    `,
    `
      type: realtime
      include: [item.input_audio_transcription.logprobs]
      audio: { input: { transcription: { model: "\${env:MODEL}" } } }
    `,
    `
      type: realtime
      include: [item.input_audio_transcription.logprobs]
      audio: \${file:./audio.yaml}
    `,
  ],
  invalid: [
    {
      yaml: `
        type: realtime
        include: [<[item.input_audio_transcription.logprobs]>]
      `,
      message:
        "Without `audio.input.transcription` there is nothing to give log probabilities of. Set it, or remove this entry.",
      fixed: `
        type: realtime
        include: []
      `,
    },
    {
      yaml: `
        type: realtime
        include:
          - <[item.input_audio_transcription.logprobs]>
        audio:
          input:
            transcription: null
      `,
      message:
        "Without `audio.input.transcription` there is nothing to give log probabilities of. Set it, or remove this entry.",
      fixed: `
        type: realtime
        include: []
        audio:
          input:
            transcription: null
      `,
    },
    {
      yaml: `
        type: realtime
        include: [<[item.input_audio_transcription.logprobs]>]
        audio: { input: { transcription: { model: gpt-transcribe } } }
      `,
      message: "`gpt-transcribe` is not known to give log probabilities. Remove this entry.",
      fixed: `
        type: realtime
        include: []
        audio: { input: { transcription: { model: gpt-transcribe } } }
      `,
    },
  ],
});

test("a model that gives them is only deprecated", () => {
  const text = `
type: realtime
include: [item.input_audio_transcription.logprobs]
audio: { input: { transcription: { model: gpt-4o-transcribe } } }
`;
  const findings = findingsOf(text);
  expect(findings.map((finding) => finding.rule)).toEqual(["deprecated-transcription-model"]);
});
