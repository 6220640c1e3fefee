import { builtInRules, describedRules, describeRule, rules } from "@callsheet/core";
import { expect, test } from "vitest";

test("every rule is described, by its id", () => {
  const ids = [...Object.keys(builtInRules), ...rules.map(({ id }) => id)].sort();
  expect(describedRules.map(({ id }) => id)).toEqual(ids);
  expect(ids.map((id) => describeRule(id)?.id)).toEqual(ids);
  expect(describeRule("zebra")).toBeNull();
});

test("a rule that only the strict set has is off in the other", () => {
  const { severity, strict } = describeRule("directive-reason") ?? {};
  expect({ severity, strict }).toEqual({ severity: "off", strict: "error" });
});

test("findings of these rules mark what ends, or what nothing comes of", () => {
  const tagged = describedRules.flatMap(({ id, tag }) => (tag === null ? [] : [`${tag}: ${id}`]));
  expect(tagged.sort()).toEqual([
    "deprecated: deprecated-model",
    "deprecated: deprecated-transcription-model",
    "deprecated: prompt-object-shutdown",
    "unnecessary: logprobs-need-transcription",
    "unnecessary: mcp-unsupported-field",
    "unnecessary: output-audio-unused",
    "unnecessary: unused-directive",
  ]);
});
