import { expect, test } from "vitest";
import { findingsOf } from "../../support/findings-of.ts";
import { ruleById } from "../../support/rule-by-id.ts";
import { ruleTester } from "../../support/rule-tester.ts";

ruleTester(ruleById("turn-detection-off"), {
  valid: [
    `
      type: transcription
      audio:
        input:
          turn_detection: null
    `,
    `
      type: transcription
      audio:
        input:
          turn_detection: { type: semantic_vad }
    `,
    `
      type: transcription
      audio:
        input:
          turn_detection: \${env:DETECTION}
    `,
    `
      type: transcription
      audio:
        input:
          turn_detection: { type: "\${env:DETECTION}" }
    `,
  ],
  invalid: [
    {
      yaml: `
        type: transcription
        audio:
          input:
            turn_detection: <[none]> # push to talk
      `,
      message: "`none` does not turn turn detection off, and the API refuses it. Write `null`.",
      fixed: `
        type: transcription
        audio:
          input:
            turn_detection: null # push to talk
      `,
    },
    {
      yaml: `
        type: transcription
        audio:
          input:
            turn_detection: <[false]>
      `,
      message: "`false` does not turn turn detection off, and the API refuses it. Write `null`.",
      fixed: `
        type: transcription
        audio:
          input:
            turn_detection: null
      `,
    },
    {
      yaml: `
        type: transcription
        audio:
          input:
            turn_detection: <["Off"]>
      `,
      message: "`Off` does not turn turn detection off, and the API refuses it. Write `null`.",
      fixed: `
        type: transcription
        audio:
          input:
            turn_detection: null
      `,
    },
    {
      yaml: `
        type: transcription
        audio:
          input:
            turn_detection: { type: <[none]> }
      `,
      message:
        "`type: none` does not turn turn detection off, and the API refuses it. Write `null`.",
      fixed: `
        type: transcription
        audio:
          input:
            turn_detection: null
      `,
    },
    {
      yaml: `
        type: transcription
        audio:
          input:
            turn_detection:
              type: <[disabled]>
              threshold: 0.5
      `,
      message:
        "`type: disabled` does not turn turn detection off, and the API refuses it. Write `null`.",
      fixed: `
        type: transcription
        audio:
          input:
            turn_detection: null
      `,
    },
    {
      yaml: `
        type: transcription
        audio:
          input:
            turn_detection: { type: <[null]> }
      `,
      message:
        "`type: null` does not turn turn detection off, and the API refuses it. Write `null`.",
      fixed: `
        type: transcription
        audio:
          input:
            turn_detection: null
      `,
    },
  ],
});

const place = "session.audio.input.turn_detection";

test.each([
  ["off", "safe"],
  ["{ type: off, threshold: 0.5 }", "suggestion"],
])("the fix of %s is of the kind %s", (value, kind) => {
  const text = `type: realtime\naudio: { input: { turn_detection: ${value} } }\n`;
  const kinds = findingsOf(text).flatMap(({ fixes }) => fixes.map((fix) => fix.kind));
  expect(kinds).toEqual([kind]);
});

test.each([
  ["off", { code: "invalid_type", param: place }],
  ["{ type: off }", { code: "invalid_value", param: `${place}.type` }],
])("%s is refused with what is known of the answer", (value, server) => {
  const text = `type: realtime\naudio: { input: { turn_detection: ${value} } }\n`;
  const findings = findingsOf(text);
  expect(findings.map((finding) => [finding.rule, finding.server])).toEqual([
    ["turn-detection-off", server],
  ]);
});

test.each([
  ["true", "wrong-type"],
  ["{ type: vad }", "invalid-value"],
  ["{}", "missing-key"],
])("%s is for the shape check", (value, rule) => {
  const text = `type: realtime\naudio: { input: { turn_detection: ${value} } }\n`;
  const findings = findingsOf(text);
  expect(findings.map((finding) => finding.rule)).toEqual([rule]);
});
