import { expect, test } from "vitest";
import { findingsOf } from "../../support/findings-of.ts";
import { ruleById } from "../../support/rule-by-id.ts";
import { ruleTester } from "../../support/rule-tester.ts";

ruleTester(ruleById("pcm-rate"), {
  valid: [
    `
      type: realtime
      audio:
        input:
          format:
            type: audio/pcm
            rate: 24000
    `,
    `
      type: realtime
      audio: { input: { format: { type: audio/pcmu } }, output: { format: { type: audio/pcmu } } }
    `,
    `
      type: realtime
      audio:
        input:
          format:
            type: audio/pcm
            rate: \${env:RATE}
    `,
    `
      type: realtime
      audio:
        input:
          format:
            type: "\${env:FORMAT}"
    `,
    `
      type: realtime
      audio: { input: { format: "\${file:./format.yaml}" } }
    `,
  ],
  invalid: [
    {
      yaml: `
        type: realtime
        audio:
          input:
            <[format]>:
              type: audio/pcm # best
      `,
      message: "`audio/pcm` needs its `rate`, or the API refuses the session. Add `rate: 24000`.",
      fixed: `
        type: realtime
        audio:
          input:
            format:
              type: audio/pcm # best
              rate: 24000
      `,
    },
    {
      yaml: `
        type: realtime
        audio: { output: { <[format]>: { type: audio/pcm } } }
      `,
      message: "`audio/pcm` needs its `rate`, or the API refuses the session. Add `rate: 24000`.",
      fixed: `
        type: realtime
        audio: { output: { format: { type: audio/pcm, rate: 24000 } } }
      `,
    },
    {
      yaml: `
        type: transcription
        audio: { input: { <[format]>: { type: audio/pcm } } }
      `,
      message: "`audio/pcm` needs its `rate`, or the API refuses the session. Add `rate: 24000`.",
      fixed: `
        type: transcription
        audio: { input: { format: { type: audio/pcm, rate: 24000 } } }
      `,
    },
    {
      yaml: `
        type: realtime
        audio:
          input:
            format:
              type: audio/pcm
              rate: <[16000]> # from the phone
      `,
      message:
        "`audio/pcm` has a `rate` of `24000` alone, not `16000`. Resample your audio, then write `24000`.",
      fixed: `
        type: realtime
        audio:
          input:
            format:
              type: audio/pcm
              rate: 24000 # from the phone
      `,
    },
    {
      yaml: `
        type: realtime
        audio:
          input:
            format:
              type: audio/pcm
              rate: <[48000]>
      `,
      message:
        "`audio/pcm` has a `rate` of `24000` alone, not `48000`. Resample your audio, then write `24000`.",
      fixed: `
        type: realtime
        audio:
          input:
            format:
              type: audio/pcm
              rate: 24000
      `,
    },
    {
      yaml: `
        type: realtime
        audio: { input: { format: { type: audio/pcmu, <[rate]>: 8000 } }, output: { format: { type: audio/pcmu } } }
      `,
      message: "`audio/pcmu` always has 8000 Hz and takes no `rate`. Remove it.",
      fixed: `
        type: realtime
        audio: { input: { format: { type: audio/pcmu } }, output: { format: { type: audio/pcmu } } }
      `,
    },
    {
      yaml: `
        type: realtime
        audio: { input: { format: { type: audio/pcma } }, output: { format: { type: audio/pcma, <[rate]>: 24000 } } }
      `,
      message: "`audio/pcma` always has 8000 Hz and takes no `rate`. Remove it.",
      fixed: `
        type: realtime
        audio: { input: { format: { type: audio/pcma } }, output: { format: { type: audio/pcma } } }
      `,
    },
  ],
});

const ratePlace = "session.audio.input.format.rate";

test.each([
  ["type: audio/pcm", "error", { code: "missing_required_parameter", param: ratePlace }],
  ["type: audio/pcm, rate: 8000", "error", { code: "integer_below_min_value", param: ratePlace }],
  ["type: audio/pcm, rate: 48000", "error", { code: "integer_above_max_value", param: ratePlace }],
])("{ %s } is an %s with the API's answer", (format, severity, server) => {
  const text = `type: realtime\naudio: { input: { format: { ${format} } } }\n`;
  const findings = findingsOf(text);
  expect(findings.map((finding) => [finding.severity, finding.server])).toEqual([
    [severity, server],
  ]);
});

test("a rate beside a telephone format is a warning, as reports of it differ", () => {
  const text =
    "type: transcription\naudio: { input: { format: { type: audio/pcmu, rate: 8000 } } }\n";
  const findings = findingsOf(text);
  expect(findings.map((finding) => [finding.severity, finding.server])).toEqual([
    ["warning", undefined],
  ]);
});

test.each(["'24000'", "24000.5", "fast"])("a rate of %s is for the shape check", (rate) => {
  const text = `type: realtime\naudio: { input: { format: { type: audio/pcm, rate: ${rate} } } }\n`;
  const findings = findingsOf(text);
  expect(findings.map((finding) => finding.rule)).not.toContain("pcm-rate");
  expect(findings.map((finding) => finding.pointer)).toEqual(["/audio/input/format/rate"]);
});
