import { expect, test } from "vitest";
import { findingsOf } from "../../support/findings-of.ts";
import { ruleById } from "../../support/rule-by-id.ts";
import { ruleTester } from "../../support/rule-tester.ts";

ruleTester(ruleById("deprecated-model"), {
  valid: [
    `
      type: realtime
      model: gpt-realtime-2.1
    `,
    `
      type: realtime
      model: gpt-realtime-1.5
    `,
    `
      type: realtime
      model: \${env:MODEL:-gpt-realtime}
    `,
  ],
  invalid: [
    {
      yaml: `
        type: realtime
        model: <[gpt-realtime]>
      `,
      message: "`gpt-realtime` shuts down on 2027-01-20. Use `gpt-realtime-2.1` instead.",
      fixed: `
        type: realtime
        model: gpt-realtime-2.1
      `,
      options: { today: "2026-11-22" },
    },
    {
      yaml: `
        type: realtime
        model: <[gpt-realtime]>
      `,
      message: "`gpt-realtime` shuts down on 2027-01-20. Use `gpt-realtime-2.1` instead.",
      fixed: `
        type: realtime
        model: gpt-realtime-2.1
      `,
    },
    {
      yaml: `
        type: realtime
        model: <['gpt-realtime-mini-2025-12-15']> # pinned
      `,
      message:
        "`gpt-realtime-mini-2025-12-15` was shut down on 2027-01-20. Use `gpt-realtime-2.1-mini` instead.",
      fixed: `
        type: realtime
        model: 'gpt-realtime-2.1-mini' # pinned
      `,
      options: { today: "2027-01-20" },
    },
    {
      yaml: `
        type: realtime
        model: <[gpt-realtime-mini-2025-10-06]>
      `,
      message:
        "`gpt-realtime-mini-2025-10-06` was shut down on 2026-07-23. Use `gpt-realtime-2.1-mini` instead.",
      fixed: `
        type: realtime
        model: gpt-realtime-2.1-mini
      `,
      options: { today: "2026-11-22" },
    },
    {
      yaml: `
        type: realtime
        model: <[gpt-4o-realtime-preview-2024-10-01]>
      `,
      message:
        "`gpt-4o-realtime-preview-2024-10-01` was shut down. Use `gpt-realtime-2.1` instead.",
      fixed: `
        type: realtime
        model: gpt-realtime-2.1
      `,
    },
  ],
});

test.each([
  ["gpt-realtime", "2027-01-19", "warning"],
  ["gpt-realtime", "2027-01-20", "error"],
  ["gpt-4o-mini-realtime-preview", "2024-01-01", "error"],
])("%s on %s is of severity %s", (model, today, severity) => {
  const text = `type: realtime\nmodel: ${model}\n`;
  const findings = findingsOf(text, { today });
  expect(findings.map((finding) => finding.severity)).toEqual([severity]);
});
