import { describe, expect, test } from "vitest";

import configuration from "../../vscode-extension/language-configuration.json" with { type: "json" };

const words = new RegExp(configuration.wordPattern, "g");

describe("words", () => {
  test.each([
    ["model: gpt-realtime-2.1", ["model", "gpt-realtime-2.1"]],
    ["authorization: ${env:CRM_TOKEN}", ["authorization", "${env:CRM_TOKEN}"]],
    ["text: $${env:X}", ["text", "$${env:X}"]],
    ["key: ${env:HALF", ["key", "${env:HALF"]],
    ["url: https://crm.example.com/mcp", ["url", "https://crm.example.com/mcp"]],
    ["a: { type: audio/pcm, rate: 24000 }", ["a", "type", "audio/pcm", "rate", "24000"]],
    [`- "marin", 'cedar'`, ["-", "marin", "cedar"]],
  ])("of %j", (line, expected) => {
    expect(line.match(words)).toEqual(expected);
  });
});

describe("a new line", () => {
  test.each([
    ["audio:", "indent"],
    ["instructions: |", "indent"],
    ["instructions: >-", "indent"],
    ["  - type: function", "indent"],
    ["  - parameters:", "indent twice"],
    ["  - parameters: # what it takes", "indent twice"],
    ['"audio":', "indent"],
    ["audio: # in and out", "indent"],
    ["model: gpt-realtime", "stay"],
    ["# Tools:", "stay"],
    ["  - text", "stay"],
    ["  - 'a: b'", "stay"],
    ["  - { type: mcp }", "stay"],
    ["url: https://crm.example.com:", "stay"],
  ])("after %j: %s", (line, expected) => {
    expect(enterAction(line)).toBe(expected);
  });
});

/** What VS Code does: the first rule that matches the text before the cursor. */
function enterAction(line: string): string {
  const rule = configuration.onEnterRules.find(({ beforeText }) =>
    new RegExp(beforeText).test(line),
  );
  if (rule === undefined) return "stay";
  return "appendText" in rule.action ? "indent twice" : rule.action.indent;
}
