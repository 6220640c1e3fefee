import { expect, test } from "vitest";
import { findingsOf } from "../../support/findings-of.ts";
import { ruleById } from "../../support/rule-by-id.ts";
import { ruleTester } from "../../support/rule-tester.ts";

ruleTester(ruleById("reasoning-support"), {
  valid: [
    `
      type: realtime
      model: gpt-realtime-2.1
      reasoning: { effort: low }
    `,
    `
      type: realtime
      reasoning: { effort: low }
    `,
    `
      type: realtime
      model: \${env:MODEL}
      reasoning: { effort: low }
    `,
    `
      type: realtime
      model: gpt-realtime-1.5
    `,
  ],
  invalid: [
    {
      yaml: `
        type: realtime
        model: gpt-realtime-1.5
        <[reasoning]>:
          effort: low
        tracing: auto
      `,
      message:
        "`gpt-realtime-1.5` does not reason, so the API refuses `reasoning`. Remove it, or use `gpt-realtime-2.1`.",
      fixed: `
        type: realtime
        model: gpt-realtime-1.5
        tracing: auto
      `,
    },
    {
      yaml: `
        type: realtime
        model: gpt-realtime-1.5
        <[reasoning]>: { effort: none }
      `,
      message:
        "`gpt-realtime-1.5` does not reason, so the API refuses `reasoning`. Remove it, or use `gpt-realtime-2.1`.",
      fixed: `
        type: realtime
        model: gpt-realtime-1.5
      `,
    },
    {
      yaml: `
        type: realtime
        model: gpt-realtime-1.5
        <[reasoning]>: \${file:./reasoning.yaml}
      `,
      message:
        "`gpt-realtime-1.5` does not reason, so the API refuses `reasoning`. Remove it, or use `gpt-realtime-2.1`.",
      fixed: `
        type: realtime
        model: gpt-realtime-1.5
      `,
    },
  ],
});

test("the API's answer is told", () => {
  const text = "type: realtime\nmodel: gpt-realtime-1.5\nreasoning: { effort: low }\n";
  const findings = findingsOf(text);
  const server = { code: "invalid_value", param: "session.reasoning" };
  expect(findings.map((finding) => finding.server)).toEqual([server]);
});
