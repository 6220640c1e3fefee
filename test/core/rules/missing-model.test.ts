import { defaultConfig } from "@callsheet/core";
import { expect, test } from "vitest";
import { findingsOf } from "../../support/findings-of.ts";

const config = { ...defaultConfig, extends: "strict" } as const;

test("a conversation without a model is told in the strict set alone", () => {
  const text = "type: realtime\ninstructions: Be kind.\n";
  expect(findingsOf(text)).toEqual([]);
  expect(
    findingsOf(text, { config }).map(({ rule, severity, message }) => ({
      rule,
      severity,
      message,
    })),
  ).toEqual([
    {
      rule: "missing-model",
      severity: "warning",
      message:
        "The session names no `model`, so the server chooses one. Add the model you tested with.",
    },
  ]);
});

test.each([
  "type: realtime\nmodel: gpt-realtime-2.1\n",
  "type: realtime\nmodel: ${env:MODEL}\n",
  "type: transcription\n",
])("%j has a model or needs none", (text) => {
  expect(findingsOf(text, { config }).map(({ rule }) => rule)).not.toContain("missing-model");
});
