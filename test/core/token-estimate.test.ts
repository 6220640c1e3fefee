import { defaultConfig, lint, parseSession } from "@callsheet/core";
import { expect, test } from "vitest";
import passages from "../fixtures/counted-passages.json" with { type: "json" };

const config = {
  ...defaultConfig,
  rules: { "instructions-budget": { options: { limit: 1 } } },
};

/** The number that a finding gives for instructions; they are the whole session. */
function estimated(instructions: string): number {
  const text = JSON.stringify({ type: "realtime", instructions });
  const findings = lint(parseSession(text, { uri: "test.realtime.json" }), { config });
  const [, tokens = ""] = /about ([\d,]+) tokens/.exec(findings[0]?.message ?? "") ?? [];
  return Number(tokens.replaceAll(",", ""));
}

// The passages were counted with the encoding o200k_base of OpenAI's models.
test.each(passages)("$name: $tokens tokens, estimated within a quarter", ({ tokens, text }) => {
  expect(Math.abs(estimated(text) / tokens - 1)).toBeLessThan(0.25);
});

test("all passages together are estimated within a twentieth", () => {
  const counted = passages.reduce((sum, { tokens }) => sum + tokens, 0);
  const all = passages.reduce((sum, { text }) => sum + estimated(text), 0);
  expect(Math.abs(all / counted - 1)).toBeLessThan(0.05);
});
