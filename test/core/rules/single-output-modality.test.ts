import { expect, test } from "vitest";
import { findingsOf } from "../../support/findings-of.ts";
import { ruleById } from "../../support/rule-by-id.ts";
import { ruleTester } from "../../support/rule-tester.ts";

ruleTester(ruleById("single-output-modality"), {
  valid: [
    `
      type: realtime
      output_modalities: [audio]
    `,
    `
      type: realtime
      output_modalities: [text]
    `,
    `
      type: realtime
      output_modalities: \${file:./modalities.json}
    `,
  ],
  invalid: [
    {
      yaml: `
        type: realtime
        output_modalities: <[[audio, text]]> # all
      `,
      message:
        "`output_modalities` takes `audio` or `text`, not both. Speech comes with its transcript, so write `[audio]`.",
      fixed: `
        type: realtime
        output_modalities: [audio] # all
      `,
    },
    {
      yaml: `
        type: realtime
        output_modalities: <[[text, audio]]>
      `,
      message:
        "`output_modalities` takes `audio` or `text`, not both. Speech comes with its transcript, so write `[audio]`.",
      fixed: `
        type: realtime
        output_modalities: [audio]
      `,
    },
    {
      yaml: `
        type: realtime
        <[output_modalities]>:
          - text # for the screen
          - audio # for the ear
        tracing: auto
      `,
      message:
        "`output_modalities` takes `audio` or `text`, not both. Speech comes with its transcript, so write `[audio]`.",
      fixed: `
        type: realtime
        output_modalities:
          - audio # for the ear
        tracing: auto
      `,
    },
    {
      yaml: `
        type: realtime
        output_modalities: <[[text, audio, text]]>
      `,
      message:
        "`output_modalities` takes `audio` or `text`, not both. Speech comes with its transcript, so write `[audio]`.",
      fixed: `
        type: realtime
        output_modalities: [audio]
      `,
    },
  ],
});

test.each([
  ["[audio, audio]", ["out-of-range"]],
  ["[]", ["out-of-range"]],
  ["[audio, text, video]", ["out-of-range", "invalid-value"]],
])("%s is for the shape check", (modalities, rules) => {
  const text = `type: realtime\noutput_modalities: ${modalities}\n`;
  const findings = findingsOf(text);
  expect(findings.map((finding) => finding.rule)).toEqual(rules);
});
