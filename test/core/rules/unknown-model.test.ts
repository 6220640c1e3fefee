import { defaultConfig } from "@callsheet/core";
import { expect, test } from "vitest";
import { findingsOf } from "../../support/findings-of.ts";
import { ruleById } from "../../support/rule-by-id.ts";
import { ruleTester } from "../../support/rule-tester.ts";

ruleTester(ruleById("unknown-model"), {
  valid: [
    `
      type: realtime
      model: gpt-realtime-2.1
    `,
    `
      type: realtime
    `,
    `
      type: realtime
      model: \${env:VOICE_MODEL}
    `,
    `
      type: transcription
      audio: { input: { transcription: { model: gpt-transcribe } } }
    `,
  ],
  invalid: [
    {
      yaml: `
        type: realtime
        model: <[gpt-realtme-2.1]> # the best one
      `,
      message:
        "`gpt-realtme-2.1` is not a Realtime model that is known. Did you mean `gpt-realtime-2.1`?",
      fixed: `
        type: realtime
        model: gpt-realtime-2.1 # the best one
      `,
    },
    {
      yaml: `
        type: realtime
        model: <["GPT-Realtime-2.1"]>
      `,
      message:
        "`GPT-Realtime-2.1` is not a Realtime model that is known. Did you mean `gpt-realtime-2.1`?",
      fixed: `
        type: realtime
        model: "gpt-realtime-2.1"
      `,
    },
    {
      yaml: `
        type: realtime
        model: <[gpt-realtime-2025-08-25]>
      `,
      message:
        "`gpt-realtime-2025-08-25` is not a Realtime model that is known. Did you mean `gpt-realtime-2.1`?",
      fixed: `
        type: realtime
        model: gpt-realtime-2.1
      `,
    },
    {
      yaml: `
        type: realtime
        model: <[gpt-5]>
      `,
      message:
        "`gpt-5` is not a Realtime model that is known. Check the name, or put it into this rule's `allow`.",
      fixed: null,
    },
    {
      yaml: `
        type: realtime
        audio:
          input:
            transcription:
              model: <[gpt-transcibe]>
      `,
      message:
        "`gpt-transcibe` is not a transcription model that is known. Did you mean `gpt-transcribe`?",
      fixed: `
        type: realtime
        audio:
          input:
            transcription:
              model: gpt-transcribe
      `,
    },
    {
      yaml: `
        type: transcription
        audio:
          input:
            transcription:
              model: <[gpt-realtime-2.1]>
      `,
      message:
        "`gpt-realtime-2.1` is not a transcription model that is known. Check the name, or put it into this rule's `allow`.",
      fixed: null,
    },
  ],
});

test("names in `allow` are taken", () => {
  const text = "type: realtime\nmodel: our-gateway-model\n";
  const config = {
    ...defaultConfig,
    rules: { "unknown-model": { options: { allow: ["our-gateway-model"] } } },
  };
  expect(findingsOf(text, { config })).toEqual([]);
});
