import { expect, test } from "vitest";
import { findingsOf } from "../../support/findings-of.ts";
import { ruleById } from "../../support/rule-by-id.ts";
import { ruleTester } from "../../support/rule-tester.ts";

ruleTester(ruleById("transcription-language"), {
  valid: [
    `
      type: transcription
      audio:
        input:
          turn_detection: null
          transcription:
            model: gpt-realtime-whisper
            language: en
    `,
    `
      type: transcription
      audio:
        input:
          turn_detection: null
          transcription:
            model: gpt-realtime-whisper
            language: "no"
    `,
    `
      type: transcription
      audio:
        input:
          turn_detection: null
          transcription:
            model: gpt-realtime-whisper
            language: \${env:SPOKEN}
    `,
    `
      type: realtime
      audio:
        input:
          transcription:
            model: gpt-transcribe
            languages: [en, de]
    `,
    `
      type: realtime
      audio:
        input:
          transcription:
            model: gpt-transcribe
            languages: ["\${env:SPOKEN}", tl]
    `,
  ],
  invalid: [
    {
      yaml: `
        type: transcription
        audio:
          input:
            turn_detection: null
            transcription:
              model: gpt-realtime-whisper
              language: <[en-US]> # callers from Ohio
      `,
      message: "`en-US` is not an ISO 639-1 code. Write `en`.",
      fixed: `
        type: transcription
        audio:
          input:
            turn_detection: null
            transcription:
              model: gpt-realtime-whisper
              language: en # callers from Ohio
      `,
    },
    {
      yaml: `
        type: transcription
        audio:
          input:
            turn_detection: null
            transcription:
              model: gpt-realtime-whisper
              language: <[zh_Hans_CN]>
      `,
      message: "`zh_Hans_CN` is not an ISO 639-1 code. Write `zh`.",
      fixed: `
        type: transcription
        audio:
          input:
            turn_detection: null
            transcription:
              model: gpt-realtime-whisper
              language: zh
      `,
    },
    {
      yaml: `
        type: transcription
        audio:
          input:
            turn_detection: null
            transcription:
              model: gpt-realtime-whisper
              language: <["DE"]>
      `,
      message: "`DE` is not an ISO 639-1 code. Write `de`.",
      fixed: `
        type: transcription
        audio:
          input:
            turn_detection: null
            transcription:
              model: gpt-realtime-whisper
              language: "de"
      `,
    },
    {
      yaml: `
        type: transcription
        audio:
          input:
            turn_detection: null
            transcription:
              model: gpt-realtime-whisper
              language: <[German]>
      `,
      message: "`German` is not an ISO 639-1 code. Write `de`.",
      fixed: `
        type: transcription
        audio:
          input:
            turn_detection: null
            transcription:
              model: gpt-realtime-whisper
              language: de
      `,
    },
    {
      yaml: `
        type: transcription
        audio:
          input:
            turn_detection: null
            transcription:
              model: gpt-realtime-whisper
              language: <[nb-NO]>
      `,
      message: "`nb-NO` is not an ISO 639-1 code. Write `nb`.",
      fixed: `
        type: transcription
        audio:
          input:
            turn_detection: null
            transcription:
              model: gpt-realtime-whisper
              language: nb
      `,
    },
    {
      yaml: `
        type: transcription
        audio:
          input:
            turn_detection: null
            transcription:
              model: gpt-realtime-whisper
              language: <[no-NO]>
      `,
      message: "`no-NO` is not an ISO 639-1 code. Write `no`.",
      fixed: `
        type: transcription
        audio:
          input:
            turn_detection: null
            transcription:
              model: gpt-realtime-whisper
              language: "no"
      `,
    },
    {
      yaml: `
        type: transcription
        audio:
          input:
            turn_detection: null
            transcription:
              model: gpt-realtime-whisper
              language: <[auto]>
      `,
      message:
        "`auto` is not an ISO 639-1 code. Write the two letters of the language, or leave it out.",
      fixed: null,
    },
    {
      yaml: `
        type: transcription
        audio:
          input:
            turn_detection: null
            transcription:
              model: gpt-realtime-whisper
              language: <[false]>
      `,
      message:
        '`false` is not a language; older YAML readers make it of a bare `no`. For Norwegian write `"no"`.',
      fixed: `
        type: transcription
        audio:
          input:
            turn_detection: null
            transcription:
              model: gpt-realtime-whisper
              language: "no"
      `,
    },
    {
      yaml: `
        type: realtime
        audio:
          input:
            transcription:
              model: gpt-transcribe
              languages: [en, <[de-AT]>]
      `,
      message: "`de-AT` is not an ISO 639-1 code. Write `de`.",
      fixed: `
        type: realtime
        audio:
          input:
            transcription:
              model: gpt-transcribe
              languages: [en, de]
      `,
    },
  ],
});

const place = "session.audio.input.transcription.language";

test.each([
  [
    "model: gpt-realtime-whisper, language: en-US",
    "error",
    { code: "invalid_value", param: place },
  ],
  ["model: gpt-realtime-whisper, language: false", "error", { code: "invalid_type", param: place }],
  ["model: gpt-transcribe, languages: [en-US]", "warning", undefined],
])("{ %s } is an %s with what is known of the answer", (transcription, severity, server) => {
  const text = `type: realtime\naudio: { input: { transcription: { ${transcription} } } }\n`;
  const findings = findingsOf(text);
  expect(findings.map((finding) => [finding.severity, finding.server])).toEqual([
    [severity, server],
  ]);
});
