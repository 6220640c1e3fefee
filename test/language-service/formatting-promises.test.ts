import { readdirSync, readFileSync } from "node:fs";
import { lexicalTokens, readSource } from "@callsheet/core";
import { createTextPositions } from "@callsheet/language-service";
import fc from "fast-check";
import { expect, test } from "vitest";
import { writtenSessions } from "../core/fix/written-session.ts";
import { timesTried } from "../support/exhaustive.ts";
import { readExamples, readSessionFixtures } from "../support/session-fixtures.ts";
import { formattingEdits, formatText } from "./formatted-text.ts";
import { messyYaml } from "./messy-yaml.ts";

interface Case {
  readonly name: string;
  readonly text: string;
}

const fixtures = new URL("../fixtures/formatting/", import.meta.url);
const untidy = readdirSync(fixtures).map((name) => ({
  name,
  text: readFileSync(new URL(name, fixtures), "utf8"),
}));
const files: Case[] = [
  ...readExamples(),
  ...readSessionFixtures("clean"),
  ...readSessionFixtures("broken"),
  ...untidy,
].map(({ name, text }) => ({ name, text }));

const uris = fc.constantFrom("file:///a.realtime.yaml", "file:///a.realtime.json");
const tabSizes = fc.constantFrom(1, 2, 3, 4);
const part = fc.double({ min: 0, max: 1, noNaN: true });

test.each(files)("formatting keeps what $name says", ({ name, text }) => {
  for (const tabSize of [2, 4]) expectKept(text, `file:///project/${name}`, tabSize);
});

test.each(files)("formatting a part keeps what $name says", ({ name, text }) => {
  const uri = `file:///project/${name}`;
  fc.assert(
    fc.property(part, part, (from, to) => expectPartKept(text, uri, 4, [from, to])),
    { numRuns: timesTried(5, 200), seed: 1 },
  );
});

test("formatting keeps what untidy texts say", () => {
  fc.assert(
    fc.property(messyYaml, uris, tabSizes, part, part, (text, uri, tabSize, from, to) => {
      expectKept(text, uri, tabSize);
      expectPartKept(text, uri, tabSize, [from, to]);
    }),
    { numRuns: timesTried(500, 30_000), seed: 2 },
  );
});

test("formatting keeps what sessions of every style say", () => {
  fc.assert(
    fc.property(writtenSessions, uris, tabSizes, part, part, ({ text }, uri, tabSize, from, to) => {
      expectKept(text, uri, tabSize);
      expectPartKept(text, uri, tabSize, [from, to]);
    }),
    { numRuns: timesTried(300, 10_000), seed: 3 },
  );
});

test("JSON is laid out as `JSON.stringify` does it, whatever its white space was", () => {
  const blanks = fc.array(fc.constantFrom("", " ", "\n", "\t", "\r\n"), { minLength: 1 });
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 4 }), blanks, (value, gaps) => {
      const session = { type: "realtime", value };
      const pretty = JSON.stringify(session, null, 2);
      const untidyText = withBlanks(JSON.stringify(session), gaps);
      const options = { uri: "file:///a.realtime.json" };
      expect(formatText(untidyText, options).replaceAll("\r\n", "\n")).toBe(`${pretty}\n`);
    }),
    { numRuns: timesTried(200, 5_000), seed: 4 },
  );
});

/** Puts white space around the signs of JSON. */
function withBlanks(json: string, gaps: readonly string[]): string {
  let used = 0;
  const next = (): string => gaps[used++ % gaps.length] ?? "";
  return json.replaceAll(/"(?:[^"\\]|\\.)*"|[{}[\],:]/g, (sign) => next() + sign + next());
}

function expectKept(text: string, uri: string, tabSize: number): void {
  const options = { tabSize };
  expectWhiteSpaceOnly(text, uri, tabSize);
  const formatted = formatText(text, { uri, options });
  expect(readSource(formatted, { uri }).value).toEqual(readSource(text, { uri }).value);
  expect(visibleText(formatted)).toEqual(visibleText(text));
  expect(formattingEdits(formatted, { uri, options })).toEqual([]);
}

function expectPartKept(
  text: string,
  uri: string,
  tabSize: number,
  parts: readonly [number, number],
): void {
  const [start = 0, end = 0] = parts.map((place) => Math.round(place * text.length)).sort(byNumber);
  const range = createTextPositions(text).rangeOf({ start, end });
  expectWhiteSpaceOnly(text, uri, tabSize, { start, end });
  const formatted = formatText(text, { uri, range, options: { tabSize } });
  expect(readSource(formatted, { uri }).value).toEqual(readSource(text, { uri }).value);
}

/** Expects edits of white space alone, in the order of the text and within a part of it. */
function expectWhiteSpaceOnly(
  text: string,
  uri: string,
  tabSize: number,
  within = { start: 0, end: text.length },
): void {
  const positions = createTextPositions(text);
  const range = positions.rangeOf(within);
  let last = positions.offsetsOf(range).start;
  const wrong = formattingEdits(text, { uri, range, options: { tabSize } }).filter((edit) => {
    const { start, end } = positions.offsetsOf(edit.range);
    const isBehind = start >= last;
    last = end;
    return !isBehind || !/^[ \t\r\n]*$/.test(text.slice(start, end) + edit.newText);
  });
  expect(wrong).toEqual([]);
  expect(last).toBeLessThanOrEqual(positions.offsetsOf(range).end);
}

/** The tokens that are seen, without the blanks around their lines. */
function visibleText(text: string): { kind: string; lines: string[] }[] {
  return [...lexicalTokens(text)]
    .map(({ kind, range }) => ({
      kind,
      lines: text
        .slice(range.start, range.end)
        .trim()
        .split(/\s*\n\s*/),
    }))
    .filter(({ lines }) => lines.join("") !== "");
}

function byNumber(a: number, b: number): number {
  return a - b;
}
