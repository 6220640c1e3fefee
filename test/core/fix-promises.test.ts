import {
  applyEdits,
  childPointer,
  isObject,
  parentPointer,
  parseSession,
  type Finding,
  type Fix,
  type JsonValue,
} from "@callsheet/core";
import { describe, expect, test } from "vitest";
import { fixedOf, fixRepeatedly, mostRounds, type FixResult } from "../support/fix-rounds.ts";
import {
  readExamples,
  readSessionFixtures,
  type SessionFixture,
} from "../support/session-fixtures.ts";
import { readComments } from "../support/yaml-comments.ts";

/**
 * The rules whose safe fixes change the value, and why they may: the server makes nothing else of
 * what was written, or refuses it where only one thing can have been meant.
 */
const changingRules: Readonly<Record<string, string>> = {
  "beta-shape": "a renamed key keeps its value",
  "camel-case-key": "a respelt key keeps its value",
  "json-value": "only the word `inf` can have been meant by `.inf`",
  "pcm-rate": "there is one rate for each format",
  "prompt-version-string": "a version is a text, as it is written",
  "response-field": "nobody can have meant to send an answer's fields",
  "single-output-modality": "speech comes with its transcript",
  "tool-extra-field": "another API's name of the same key",
  "tool-missing-type": "the other keys tell the type",
  "tool-strict": "without `strict` a tool is what `strict: false` says",
  "transcription-language": "codes are the same in either case",
  "turn-detection-off": "off is off",
  "unknown-voice": "names of voices are in small letters",
  "wrong-type": "a text, as it is written",
};

const files = [
  ...readSessionFixtures("broken"),
  ...readSessionFixtures("clean"),
  ...readExamples(),
].flatMap((fixture) => [fixture, withWindowsLineBreaks(fixture)]);

function withWindowsLineBreaks(fixture: SessionFixture): SessionFixture {
  const text = fixture.text.replaceAll("\n", "\r\n");
  return { ...fixture, name: `${fixture.name}, CRLF`, text };
}

type Kinds = readonly Fix["kind"][];

const safeKind: Kinds = ["safe"];
const everyKind: Kinds = ["safe", "suggestion"];

/** The titles of fixes that take members out; `<<` goes when what it merged is written out. */
const removal = /^(?:Remove|Keep|Write the merged keys out)/;
const removalOrChange = new RegExp(`${removal.source}|^Change`);

describe.each(files)("$name", ({ text, options }) => {
  const results = new Map<Kinds, FixResult>();
  const fixedBy = (kinds: Kinds): FixResult => {
    const result = results.get(kinds) ?? fixRepeatedly(text, options, kinds);
    results.set(kinds, result);
    return result;
  };

  test("safe fixes come to an end, and leave nothing that they are for", () => {
    const { rounds, left } = fixedBy(safeKind);
    expect(rounds.length).toBeLessThan(mostRounds);
    const fixed = rounds.flatMap((round) => round.fixed.map(({ finding }) => wordsOf(finding)));
    expect(left.map(wordsOf).filter((words) => fixed.includes(words))).toEqual([]);
    expect(fixedOf(left, safeKind)).toEqual([]);
  });

  test("a safe fix changes nothing but what is documented, and that only at its place", () => {
    const before = valueOf(text);
    for (const { finding, fix } of fixedOf(fixedBy(safeKind).found, safeKind)) {
      const after = valueOf(applyEdits(text, fix.edits));
      if (before === undefined) continue;
      const place = Object.hasOwn(changingRules, finding.rule)
        ? parentPointer(finding.pointer)
        : null;
      const elsewhere = changedPlaces(before, after, "").filter(
        (pointer) => place === null || !`${pointer}/`.startsWith(`${place}/`),
      );
      expect(elsewhere, wordsOf(finding)).toEqual([]);
    }
  });

  test("every fix changes whole lines or less, and no line that it could leave", () => {
    for (const { fix } of fixedOf(fixedBy(everyKind).found, everyKind)) {
      const ends = fix.edits.map(({ range }) => range);
      expect(ends.every(({ start, end }) => start <= end && end <= text.length)).toBe(true);
      expect(ends.every(({ start }, index) => start >= (ends[index - 1]?.end ?? 0))).toBe(true);
      for (const { range, newText } of fix.edits) {
        expect(unchangedLines(text.slice(range.start, range.end), newText), fix.title).toEqual([]);
      }
    }
  });

  test("all fixes come to an end, and a session that could be read still can be", () => {
    const { text: fixed, found, rounds, left } = fixedBy(everyKind);
    expect(rounds.length).toBeLessThan(mostRounds);
    expect(fixedOf(left, everyKind)).toEqual([]);
    if (valueOf(text) === undefined) return;
    expect(valueOf(fixed)).toBeDefined();
    expect(lineBreaksOf(fixed)).toEqual(lineBreaksOf(text));
    const before = found.map(({ rule }) => rule);
    const errors = left.filter(({ severity }) => severity === "error");
    expect(errors.filter(({ rule }) => !before.includes(rule)).map(wordsOf)).toEqual([]);
  });

  test.each([
    ["safe", safeKind, removal],
    // What a suggestion writes in the place of a mapping has no room for its members' comments.
    ["all", everyKind, removalOrChange],
  ] as const)("comments survive %s fixes, but those of removed members", (_, kinds, ending) => {
    const { text: fixed, rounds } = fixedBy(kinds);
    const states = [...rounds.map((round) => round.text), fixed];
    for (const [index, round] of rounds.entries()) {
      const gone = round.fixed.flatMap(({ finding, fix }) =>
        ending.test(fix.title) || isAboutComment(finding)
          ? fix.edits.map(({ range }) => range)
          : [],
      );
      const kept = readComments(round.text).filter(({ offset, source }) =>
        gone.every(({ start, end }) => end <= offset || offset + source.length <= start),
      );
      const after = readComments(states[index + 1] ?? "").map(({ source }) => source);
      const sources = kept.map(({ source }) => source);
      expect(missingFrom(after, sources)).toEqual([]);
    }
  });
});

function wordsOf({ rule, message }: { rule: string; message: string }): string {
  return `${rule}: ${message}`;
}

function isAboutComment({ rule }: Finding): boolean {
  return rule === "unknown-rule" || rule === "unused-directive" || rule === "directive-reason";
}

/** The kinds of line breaks that a text has. */
function lineBreaksOf(text: string): Set<string> {
  return new Set(text.match(/\r?\n/g));
}

function valueOf(text: string): JsonValue | undefined {
  return parseSession(text, { uri: "session.realtime.yaml" }).value;
}

/** The pointers at which two values differ, as deep as can be told. */
function changedPlaces(
  before: JsonValue | undefined,
  after: JsonValue | undefined,
  pointer: string,
): string[] {
  if (Array.isArray(before) && Array.isArray(after) && before.length === after.length) {
    return before.flatMap((item, index) =>
      changedPlaces(item, after[index], childPointer(pointer, index)),
    );
  }
  if (isObject(before) && isObject(after)) {
    const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
    return [...keys].flatMap((key) =>
      changedPlaces(before[key], after[key], childPointer(pointer, key)),
    );
  }
  return JSON.stringify(before) === JSON.stringify(after) ? [] : [pointer];
}

/** Lines with which both texts begin, or end: an edit that has them is wider than it has to be. */
function unchangedLines(before: string, after: string): string[] {
  const [old, now] = [before.split("\n"), after.split("\n")];
  if (old.length < 2 || now.length < 2) return [];
  const first = old[0] === now[0] ? old.slice(0, 1) : [];
  const last = old.at(-1) === now.at(-1) ? old.slice(-1) : [];
  return [...first, ...last].filter((line) => line.trim() !== "");
}

/** What of `kept` is not in `texts`; each of them stands for one. */
function missingFrom(texts: readonly string[], kept: readonly string[]): string[] {
  const left = [...texts];
  return kept.filter((text) => {
    const index = left.indexOf(text);
    if (index >= 0) left.splice(index, 1);
    return index < 0;
  });
}
