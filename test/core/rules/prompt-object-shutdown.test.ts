import { defaultConfig, lint, parseSession, type Finding, type LintOptions } from "@callsheet/core";
import { expect, test } from "vitest";
import { ruleById } from "../../support/rule-by-id.ts";
import { ruleTester } from "../../support/rule-tester.ts";

const text = "type: realtime\nprompt: { id: pmpt_1 }\n";
const remedy = "Put its text into `instructions`, best from a file: `${file:./prompt.md}`.";
const ending = `\`prompt\` names a prompt stored at OpenAI; these end on 2026-11-30. ${remedy}`;
const ended = `\`prompt\` names a prompt stored at OpenAI; these ended on 2026-11-30. ${remedy}`;

ruleTester(ruleById("prompt-object-shutdown"), {
  valid: [
    "type: realtime\nprompt: null\n",
    `
    type: transcription
    audio: { input: { transcription: { model: gpt-live-transcribe, prompt: Names of fish. } } }
    `,
  ],
  invalid: [
    { yaml: "type: realtime\n<[prompt]>: { id: pmpt_1 }\n", message: ending, fixed: null },
    {
      yaml: "type: realtime\n<[prompt]>: { id: pmpt_1 }\n",
      message: ended,
      fixed: null,
      options: { today: "2026-11-30" },
    },
    { yaml: "type: realtime\n<[prompt]>: ${file:./prompt.yaml}\n", message: ending, fixed: null },
  ],
});

function findingsOf(yaml: string, options: LintOptions): Finding[] {
  return lint(parseSession(yaml, { uri: "test.realtime.yaml" }), options);
}

test.each([
  [undefined, "warning"],
  ["2026-11-29", "warning"],
  ["2026-11-30", "error"],
])("on the day %s it is of level %s", (today, severity) => {
  const findings = findingsOf(text, today === undefined ? {} : { today });
  expect(findings.map((finding) => finding.severity)).toEqual([severity]);
});

test("nothing is known of Azure", () => {
  expect(findingsOf(text, { config: { ...defaultConfig, target: "azure" } })).toEqual([]);
});

test("a prompt of the wrong shape is an error as before", () => {
  const findings = findingsOf("type: realtime\nprompt: pmpt_1\n", {});
  expect(findings.map(({ rule }) => rule)).toEqual(["wrong-type"]);
});
