import { defaultConfig, lint, parseSession } from "@callsheet/core";
import { expect, test } from "vitest";
import { ruleById } from "../../support/rule-by-id.ts";
import { ruleTester } from "../../support/rule-tester.ts";

/** The other rule about stored prompts would speak too. */
const options = {
  config: {
    ...defaultConfig,
    rules: { "prompt-object-shutdown": { severity: "off", options: {} } },
  },
} as const;

ruleTester(ruleById("prompt-version-string"), {
  valid: [],
  invalid: [
    {
      yaml: "type: realtime\nprompt: { id: pmpt_1, version: <[2]> }\n",
      message: "`version` takes a string, and YAML reads `2` as a number. Put it in quotes.",
      fixed: 'type: realtime\nprompt: { id: pmpt_1, version: "2" }\n',
      options,
    },
    {
      yaml: "type: realtime\nprompt:\n  id: pmpt_1\n  version: <[1.0]> # of May\n",
      message: "`version` takes a string, and YAML reads `1.0` as a number. Put it in quotes.",
      fixed: 'type: realtime\nprompt:\n  id: pmpt_1\n  version: "1.0" # of May\n',
      options,
    },
  ],
});

test.each([
  ['"2"', []],
  ["v2", []],
  ["null", []],
  ["${env:VERSION}", []],
  ["true", ["wrong-type"]],
])("version: %s", (version, rules) => {
  const text = `type: realtime\nprompt:\n  id: pmpt_1\n  version: ${version}\n`;
  const host = { env: () => "7" };
  const findings = lint(parseSession(text, { uri: "test.realtime.yaml" }), { ...options, host });
  expect(findings.map(({ rule }) => rule)).toEqual(rules);
});

test("the server's answer is told", () => {
  const text = "type: realtime\nprompt: { id: pmpt_1, version: 2 }\n";
  const findings = lint(parseSession(text, { uri: "test.realtime.yaml" }), options);
  expect(findings.map(({ server }) => server)).toEqual([
    { code: "invalid_type", param: "session.prompt.version" },
  ]);
});
