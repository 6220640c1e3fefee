import { expect, test } from "vitest";
import { findingsOf } from "../../support/findings-of.ts";
import { ruleById } from "../../support/rule-by-id.ts";
import { ruleTester } from "../../support/rule-tester.ts";

ruleTester(ruleById("not-a-session-model"), {
  valid: [
    `
      type: realtime
      model: gpt-realtime-2.1
    `,
    `
      type: realtime
      model: \${env:MODEL:-gpt-live-1}
    `,
    `
      type: realtime
      model: gpt-realtime-2.1
      audio: { input: { transcription: { model: gpt-transcribe } } }
    `,
  ],
  invalid: [
    {
      yaml: `
        type: realtime
        model: <[gpt-transcribe]>
      `,
      message:
        "`gpt-transcribe` writes speech down and can't hold a conversation. Use `gpt-realtime-2.1` here; `gpt-transcribe` belongs under `audio.input.transcription.model`.",
      fixed: `
        type: realtime
        model: gpt-realtime-2.1
      `,
    },
    {
      yaml: `
        type: realtime
        model: <[whisper-1]>
      `,
      message:
        "`whisper-1` writes speech down and can't hold a conversation. Use `gpt-realtime-2.1` here; `whisper-1` belongs under `audio.input.transcription.model`.",
      fixed: `
        type: realtime
        model: gpt-realtime-2.1
      `,
    },
    {
      yaml: `
        type: realtime
        model: <[gpt-live-1]>
      `,
      message:
        "`gpt-live-1` belongs to the Live API, whose sessions have another shape. Use `gpt-realtime-2.1` in a Realtime session.",
      fixed: `
        type: realtime
        model: gpt-realtime-2.1
      `,
    },
    {
      yaml: `
        type: realtime
        model: <[gpt-realtime-translate]>
      `,
      message:
        "`gpt-realtime-translate` belongs to the translations API, whose sessions have another shape. Use `gpt-realtime-2.1` in a Realtime session.",
      fixed: `
        type: realtime
        model: gpt-realtime-2.1
      `,
    },
    {
      yaml: `
        type: realtime
        model: <[gpt-audio-mini]>
      `,
      message:
        "`gpt-audio-mini` belongs to the Chat Completions API. Use `gpt-realtime-2.1` in a Realtime session.",
      fixed: `
        type: realtime
        model: gpt-realtime-2.1
      `,
    },
  ],
});

test.each([
  ["gpt-transcribe", "error", { code: "invalid_model", param: "session.model" }],
  ["gpt-live-1", "error", { code: "invalid_model", param: "session.model" }],
  ["gpt-realtime-translate", "error", undefined],
  ["gpt-audio-1.5", "warning", undefined],
])("%s is an %s with what is known of the answer", (model, severity, server) => {
  const text = `type: realtime\nmodel: ${model}\n`;
  const [finding] = findingsOf(text);
  expect([finding?.severity, finding?.server]).toEqual([severity, server]);
});
