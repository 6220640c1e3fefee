import {
  applyEdits,
  applyFixes,
  lint,
  parseSession,
  type Finding,
  type Fix,
} from "@callsheet/core";
import { expect, test } from "vitest";
import { dedent } from "../support/marked-text.ts";
import { fixFor, type PointerEdit } from "./fix/edit-text.ts";

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

function findingWith(fix: Fix): Finding {
  const range = { start: 0, end: 1 };
  const rest = { rule: "r", severity: "error", message: "m", pointer: "", url: "u" } as const;
  return { ...rest, range, fixes: [fix] };
}

function replacing(start: number, end: number, newText: string): Finding {
  const edits = [{ range: { start, end }, newText }];
  return findingWith({ title: "t", kind: "safe", edits });
}

test("a fix that overlaps another one waits for the next round", () => {
  const findings = [replacing(0, 2, "X"), replacing(1, 3, "Y"), replacing(2, 4, "Z")];
  expect(applyFixes("abcd", findings)).toBe("XZ");
});

test("an insertion waits where it borders on another edit", () => {
  const insertions = [replacing(2, 2, "X"), replacing(2, 2, "Y"), replacing(1, 1, "Z")];
  expect(applyFixes("abcd", insertions)).toBe("aZbXcd");
  expect(applyFixes("abcd", [replacing(0, 2, "X"), replacing(2, 2, "Y")])).toBe("Xcd");
  expect(applyFixes("abcd", [replacing(2, 2, "Y"), replacing(0, 4, "X")])).toBe("abYcd");
});

/** The texts after each round, each fix of one edit, until nothing is left to be done. */
function rounds(text: string, edits: readonly PointerEdit[]): string[] {
  const findings = edits.flatMap((edit) => {
    const fix = fixFor(text, [edit]);
    return fix === null ? [] : [findingWith(fix)];
  });
  if (findings.length === 0) return [];
  const fixed = applyFixes(text, findings);
  return [fixed, ...rounds(fixed, edits)];
}

test.each([
  ["lines", "audio:\n  x: 1\n  # y\n  y: 2\ntype: realtime\n"],
  ["a flow mapping", "audio: { x: 1, y: 2 }\ntype: realtime\n"],
])("the removals of all members are not applied at once: %s", (_, text) => {
  const edits: PointerEdit[] = [
    { op: "remove", pointer: "/audio/x" },
    { op: "remove", pointer: "/audio/y" },
  ];
  const texts = rounds(text, edits);
  const values = texts.map((each) => parseSession(each, { uri: "test.yaml" }).value);
  expect(values).toEqual([
    { audio: { y: 2 }, type: "realtime" },
    { audio: {}, type: "realtime" },
  ]);
});

test("fixes that need the same new mapping make it once", () => {
  const edits: PointerEdit[] = [
    { op: "move", pointer: "/voice", to: "/audio/output/voice" },
    { op: "move", pointer: "/speed", to: "/audio/output/speed" },
    { op: "insert", pointer: "/type", value: "realtime" },
  ];
  expect(rounds("voice: marin\nspeed: 1 # slow\nmodel: x\n", edits)).toEqual([
    "speed: 1 # slow\nmodel: x\naudio:\n  output:\n    voice: marin\n",
    "model: x\naudio:\n  output:\n    voice: marin\n    speed: 1 # slow\n",
    "model: x\naudio:\n  output:\n    voice: marin\n    speed: 1 # slow\ntype: realtime\n",
  ]);
});

test("the edits of a fix are made one after the other", () => {
  const text = dedent(`
    event: e1
    session: # wrapped
      temperature: 1
      voice: nova # best
      rate: 8000
    type: session.update
  `);
  const fix = fixFor(text, [
    { op: "remove", pointer: "/type" },
    { op: "unwrap", pointer: "/session" },
    { op: "rename", pointer: "/voice", to: "speaker" },
    { op: "move", pointer: "/speaker", to: "/audio/voice" },
    { op: "move", pointer: "/rate", to: "/audio/rate" },
    { op: "set", pointer: "/audio/voice", value: "marin" },
  ]);
  expect(fix?.edits.length).toBe(1);
  expect(applyEdits(text, fix?.edits ?? [])).toBe(
    dedent(`
      event: e1
      # wrapped
      temperature: 1
      audio:
        voice: marin # best
        rate: 8000
    `),
  );
});

test("edits at places of their own stay apart", () => {
  const text = "a: 1 # one\nb: x\nc: [3]\n";
  const fix = fixFor(text, [
    { op: "set", pointer: "/c/0", value: 4 },
    { op: "quote", pointer: "/b" },
  ]);
  expect(fix?.edits).toEqual([
    { range: { start: 14, end: 15 }, newText: '"x"' },
    { range: { start: 20, end: 21 }, newText: "4" },
  ]);
});

test("a fix is not made in part", () => {
  const edits: PointerEdit[] = [
    { op: "remove", pointer: "/a" },
    { op: "remove", pointer: "/missing" },
  ];
  expect(fixFor("a: 1\nb: 2\n", edits)).toBeNull();
});

test("fixes of several edits wait for each other, too", () => {
  const text = "a: 1\n";
  const [one, other] = [
    fixFor(text, [
      { op: "insert", pointer: "/b", value: 2 },
      { op: "insert", pointer: "/c", value: 3 },
    ]),
    fixFor(text, [{ op: "insert", pointer: "/b", value: 2 }]),
  ].map((fix) => (fix === null ? [] : [findingWith(fix)]));
  expect(applyFixes(text, [...(one ?? []), ...(other ?? [])])).toBe("a: 1\nb: 2\nc: 3\n");
  expect(applyFixes(text, [...(other ?? []), ...(one ?? [])])).toBe("a: 1\nb: 2\n");
});

test("an anchor before a key is no indentation", () => {
  const findings = findingsOf("&a detection:\n  type: semantic_vad\nvoice: ash\n");
  const edits = findings.flatMap(({ fixes }) => fixes.flatMap((fix) => fix.edits));
  expect(edits.map(({ newText }) => newText)).toContain("audio:\n  output:\n    voice: ash");
});
