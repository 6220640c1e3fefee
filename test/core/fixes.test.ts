import { applyEdits, applyFixes, lint, parseSession, type Finding } from "@callsheet/core";
import { expect, test } from "vitest";
import { dedent } from "../support/marked-text.ts";

function findingsOf(text: string): Finding[] {
  return lint(parseSession(text, { uri: "test.realtime.yaml" }));
}

test("unasked, only safe fixes are applied", () => {
  const text = dedent(`
    type: realtime
    instuctions: Be kind. # misspelt: only a guess
    prompt: { id: pmpt_1, version: 007 } # a text that looks like a number
  `);
  expect(applyFixes(text, findingsOf(text))).toBe(text.replace("007", '"007"'));
});

test("on request, guesses are applied too; comments and quotes stay", () => {
  const text = dedent(`
    type: realtime # the kind
    "instuctions": 'Be kind.'   # why so kind

    audio: {input: {turn_detection: {type: 'semantic_vda', eagernes: "hihg"}}}
  `);
  let fixed = text;
  for (const _round of ["keys", "type", "values"]) {
    fixed = applyFixes(fixed, findingsOf(fixed), ["safe", "suggestion"]);
  }
  expect(fixed).toBe(
    dedent(`
      type: realtime # the kind
      "instructions": 'Be kind.'   # why so kind

      audio: {input: {turn_detection: {type: 'semantic_vad', eagerness: "high"}}}
    `),
  );
  expect(findingsOf(fixed)).toEqual([]);
});

test("edits keep line endings and what they don't touch", () => {
  const edits = [
    { range: { start: 6, end: 7 }, newText: "two" },
    { range: { start: 0, end: 1 }, newText: "one" },
  ];
  expect(applyEdits("a: 1\r\nb: 2\r\n", edits)).toBe("one: 1\r\ntwo: 2\r\n");
});

test("a fix that overlaps another one waits for the next round", () => {
  const finding = (start: number, newText: string): Finding => ({
    rule: "r",
    severity: "error",
    message: "m",
    pointer: "",
    range: { start, end: start + 1 },
    fixes: [{ title: "t", kind: "safe", edits: [{ range: { start, end: start + 2 }, newText }] }],
    url: "u",
  });
  expect(applyFixes("abcd", [finding(0, "X"), finding(1, "Y"), finding(2, "Z")])).toBe("XZ");
});
