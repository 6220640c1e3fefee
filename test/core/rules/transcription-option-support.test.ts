import { expect, test } from "vitest";
import { findingsOf } from "../../support/findings-of.ts";
import { ruleById } from "../../support/rule-by-id.ts";
import { ruleTester } from "../../support/rule-tester.ts";

ruleTester(ruleById("transcription-option-support"), {
  valid: [
    `
      type: realtime
      audio:
        input:
          transcription:
            model: gpt-realtime-whisper
            language: en
            delay: low
    `,
    `
      type: realtime
      audio:
        input:
          transcription:
            model: gpt-transcribe
            languages: [en]
            keywords: [tafelspitz]
            prompt: Expect dishes.
    `,
    `
      type: realtime
      audio: { input: { transcription: { model: gpt-live-transcribe, delay: low } } }
    `,
    `
      type: realtime
      audio: { input: { transcription: { model: "\${env:MODEL}", delay: low } } }
    `,
  ],
  invalid: [
    {
      yaml: `
        type: realtime
        audio:
          input:
            transcription:
              model: gpt-transcribe
              <[delay]>: low # as early as can be
              keywords: [tafelspitz]
      `,
      message: "`gpt-transcribe` takes no `delay`. Remove it, or use `gpt-realtime-whisper`.",
      fixed: `
        type: realtime
        audio:
          input:
            transcription:
              model: gpt-transcribe
              keywords: [tafelspitz]
      `,
    },
    {
      yaml: `
        type: realtime
        audio:
          input:
            transcription:
              model: gpt-realtime-whisper
              <[prompt]>: Expect dishes.
      `,
      message: "`gpt-realtime-whisper` takes no `prompt`. Remove it.",
      fixed: `
        type: realtime
        audio:
          input:
            transcription:
              model: gpt-realtime-whisper
      `,
    },
    {
      yaml: `
        type: realtime
        audio:
          input:
            transcription:
              model: gpt-realtime-whisper
              <[keywords]>: [tafelspitz]
      `,
      message:
        "`gpt-realtime-whisper` takes no `keywords`. Remove it, or use `gpt-live-transcribe` or `gpt-transcribe`.",
      fixed: `
        type: realtime
        audio:
          input:
            transcription:
              model: gpt-realtime-whisper
      `,
    },
    {
      yaml: `
        type: realtime
        audio:
          input:
            transcription:
              model: gpt-transcribe
              <[language]>: de # Vienna
      `,
      message: "`gpt-transcribe` takes a list of `languages` in place of `language`. Write that.",
      fixed: `
        type: realtime
        audio:
          input:
            transcription:
              model: gpt-transcribe
              languages: [de] # Vienna
      `,
    },
    {
      yaml: `
        type: realtime
        audio:
          input:
            transcription:
              model: gpt-transcribe
              <[language]>: de
              languages: [de, en]
      `,
      message: "`gpt-transcribe` takes a list of `languages` in place of `language`. Write that.",
      fixed: `
        type: realtime
        audio:
          input:
            transcription:
              model: gpt-transcribe
              languages: [de, en]
      `,
    },
    {
      yaml: `
        type: realtime
        audio:
          input:
            transcription:
              model: gpt-transcribe
              <[language]>: \${env:SPOKEN}
      `,
      message: "`gpt-transcribe` takes a list of `languages` in place of `language`. Write that.",
      fixed: null,
    },
    {
      yaml: `
        type: realtime
        audio:
          input:
            transcription:
              model: gpt-realtime-whisper
              <[languages]>: [de] # Vienna
      `,
      message: "`gpt-realtime-whisper` takes one `language` in place of `languages`. Write that.",
      fixed: `
        type: realtime
        audio:
          input:
            transcription:
              model: gpt-realtime-whisper
              language: de # Vienna
      `,
    },
    {
      yaml: `
        type: realtime
        audio:
          input:
            transcription:
              model: gpt-realtime-whisper
              <[languages]>: [de, en]
      `,
      message: "`gpt-realtime-whisper` takes one `language` in place of `languages`. Write that.",
      fixed: `
        type: realtime
        audio:
          input:
            transcription:
              model: gpt-realtime-whisper
      `,
    },
  ],
});

test.each([
  ["model: gpt-transcribe, language: en", "warning"],
  ["model: gpt-transcribe, delay: low", "error"],
])("{ %s } is of severity %s", (transcription, severity) => {
  const text = `type: realtime\naudio: { input: { transcription: { ${transcription} } } }\n`;
  const findings = findingsOf(text);
  expect(findings.map((finding) => finding.severity)).toEqual([severity]);
});
