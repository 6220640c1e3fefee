import { defaultConfig, estimateTokens, lint, parseSession } from "@callsheet/core";
import fc from "fast-check";
import { expect, test } from "vitest";
import catalog from "../../../schemas/catalog.json" with { type: "json" };
import { ruleById } from "../../support/rule-by-id.ts";
import { ruleTester } from "../../support/rule-tester.ts";

const limited = (limit: number) => ({
  config: { ...defaultConfig, rules: { "instructions-budget": { options: { limit } } } },
});

/** Words of one token each. */
const words = (count: number): string => Array.from({ length: count }, () => "word").join(" ");

const tools = `
  tools:
    - type: function
      name: open_door
      description: Opens a door.
`;

ruleTester(ruleById("instructions-budget"), {
  valid: [
    `type: realtime\ninstructions: ${words(8000)}\n`,
    `  type: realtime\n  instructions: \${file:./prompt.md}${tools}`,
  ],
  invalid: [
    {
      yaml: `type: realtime\n<[instructions]>: ${words(8001)}\n`,
      message:
        "The session begins with about 8,001 tokens, 8,001 of them in `instructions`; the limit is 8,000. Shorten them, since every answer pays for them.",
      fixed: null,
    },
    {
      yaml: `  type: realtime\n  <[instructions]>: ${words(40)}${tools}`,
      message:
        "The session begins with about 58 tokens, 40 of them in `instructions`; the limit is 50. Shorten them, since every answer pays for them.",
      fixed: null,
      options: limited(50),
    },
    {
      yaml: `  type: realtime\n  instructions: ${words(5)}${tools.replace("tools", "<[tools]>")}`,
      message:
        "The session begins with about 23 tokens, 18 of them in `tools`; the limit is 22. Leave some out, since every answer pays for them.",
      fixed: null,
      options: limited(22),
    },
  ],
});

test("no text escapes the limit by being short", () => {
  // Digits between others make the most tokens of all characters.
  const piece = fc.constantFrom("1.", "2a", ".", "\n", "  ", "é", "字", "ж", "word ");
  const text = fc.array(piece, { minLength: 1, maxLength: 40 }).map((pieces) => pieces.join(""));
  fc.assert(
    fc.property(text, fc.integer({ min: 1, max: 40 }), (instructions, limit) => {
      const session = JSON.stringify({ type: "realtime", instructions });
      const found = lint(parseSession(session, { uri: "a.realtime.json" }), limited(limit));
      const isTold = found.some(({ rule }) => rule === "instructions-budget");
      expect(isTold).toBe(estimateTokens(instructions) > limit);
    }),
    { numRuns: 1000 },
  );
});

test("the limit is a quarter of the smallest context that is known", () => {
  const contexts = catalog.models
    .map(({ contextTokens }) => contextTokens)
    .filter((size) => typeof size === "number");
  expect(ruleById("instructions-budget").options).toEqual({ limit: Math.min(...contexts) / 4 });
});

test("what a reference stands for is counted when it is known", () => {
  const document = parseSession("type: realtime\ninstructions: ${file:./prompt.md}\n", {
    uri: "test.realtime.yaml",
  });
  const host = { readFile: () => ({ uri: "prompt.md", text: words(30) }) };
  const rulesWith = (options: object): string[] =>
    lint(document, { ...limited(20), ...options }).map(({ rule }) => rule);
  expect(rulesWith({})).toEqual([]);
  expect(rulesWith({ host })).toEqual(["instructions-budget"]);
});
