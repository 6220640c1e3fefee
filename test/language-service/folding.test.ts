import { everyFeature, getFoldingRanges, noFeature } from "@callsheet/language-service";
import { FoldingRangeKind } from "vscode-languageserver-types";
import { expect, test } from "vitest";
import { dedent } from "../support/marked-text.ts";
import { openText } from "./open-session.ts";

/**
 * The text with marks before each line: whether a fold starts there, `+` or the first letter of its
 * kind, and how many folds it goes away with.
 */
function foldsOf(text: string): string {
  const lines = text.split(/\r\n|\n/);
  const folds = getFoldingRanges(openText(text), noFeature);
  const marked = lines.map((line, index) => {
    const starts = folds.find(({ startLine }) => startLine === index);
    const depth = folds.filter(
      ({ startLine, endLine }) => startLine < index && index <= endLine,
    ).length;
    const sign = starts === undefined ? "." : (starts.kind ?? "+").charAt(0);
    return `${sign}${depth}|${line}`;
  });
  return marked.join("\n");
}

/** A text whose lines begin with the marks that `foldsOf` puts before them. */
function expectFolds(marked: string): void {
  const expected = dedent(marked).trimEnd();
  const text = expected.replaceAll(/^..\|/gm, "");
  expect(foldsOf(text)).toBe(expected);
}

test("folds members, items and texts of several lines, without the blank lines behind them", () => {
  expectFolds(`
    .0|type: realtime
    +0|instructions: |
    .1|  # Role
    .1|  You are brief.
    .1|
    .1|  # Style
    .0|
    +0|audio:
    +1|  output:
    .2|    voice: marin
    .0|
    .0|# The tools.
    +0|tools:
    +1|  - type: function
    .2|    name: find
    +2|    parameters:
    .3|      type: object
    .1|
    +1|  - type: function
    +2|    description: "Finds
    .3|      the order"
    .1|  - type: mcp
    .0|tracing: null
    .0|
  `);
});

test("folds the outermost of what begins on one line", () => {
  expectFolds(`
    +0|tools:
    +1|  - parameters:
    .2|      type: object
    .2|    name: find
    +1|  - - a
    .2|    - b
  `);
});

test("folds brackets, and leaves the last one to be seen", () => {
  expectFolds(`
    +0|{
    +1|  "tools": [
    +2|    {
    .3|      "type": "function"
    .2|    },
    .2|    { "type": "mcp" }
    .1|  ],
    +1|  "include": [
    .2|    "a"]
    .0|}
  `);
});

test("folds comments in a row, but not what looks like them in a text", () => {
  expectFolds(`
    c0|# One.
    .1|# Two.
    .0|
    .0|# Three.
    +0|audio:
    .1|  # Four.
    +1|  input: # Five.
    c2|    # Six.
    .3|    # Seven.
    .2|    format: null
    +0|instructions: |
    .1|  # Eight.
    .1|  # Nine.
    +0|prompt: "a
    .1|  # Ten.
    .1|  # Eleven."
    c0|# Twelve.
    .1|# Thirteen.
  `);
});

test("folds regions, one in another", () => {
  expectFolds(`
    r0|# region Sound
    c1|# One.
    .2|# Two.
    +1|audio:
    r2|  #region
    .3|  output: null
    .2|  # endregion
    .1|# endregion
    .0|# endregion
    .0|# region
    .0|tools: []
  `);
});

test.each([
  [
    "lines end as on Windows",
    "a:\r\n  b: 1\r\n\r\n# x\r\n# y\r\n",
    [
      [0, 1],
      [3, 4],
    ],
  ],
  ["a mark of byte order stands before it", "\uFEFF# x\n# y\n", [[0, 1]]],
  ["a bracket is never closed", "a: [1,\n  2,\n", [[0, 1]]],
  ["a quote is never closed", 'a: "1\n  2\n', [[0, 1]]],
  ["a list has empty items", "a:\n  -\n  -\n", [[0, 2]]],
  ["it is empty", "", []],
] as const)("folds a text when %s", (_, text, lines) => {
  const folds = getFoldingRanges(openText(text), noFeature);
  expect(folds.map(({ startLine, endLine }) => [startLine, endLine])).toEqual(lines);
});

test("folds what is between brackets, for editors that can leave parts of lines", () => {
  const model = openText("# a\n# b\ntools: [\n  { name: a },\n]\naudio:\n  input: null\n");
  expect(getFoldingRanges(model, { ...everyFeature, foldsLinesOnly: false })).toEqual([
    { startLine: 0, endLine: 1, kind: FoldingRangeKind.Comment },
    { startLine: 2, startCharacter: 8, endLine: 4, endCharacter: 0 },
    { startLine: 5, endLine: 6 },
  ]);
});
