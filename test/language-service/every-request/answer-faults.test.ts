import { createTextPositions } from "@callsheet/language-service";
import { describe, expect, test } from "vitest";
import type { Range } from "vscode-languageserver-types";
import { answerFaults } from "./answer-faults.ts";
import { semanticTokenFaults } from "./semantic-token-faults.ts";

const uri = "file:///a.yaml";
const text = "one\r\ntwo three\r\n";
const positions = createTextPositions(text);
const texts = {
  uri,
  positionsOf: (asked: string) =>
    asked === uri ? positions : asked === "file:///b.yaml" ? createTextPositions("b") : null,
};

/** A range in figures: line and character of its start and of its end. */
function range(...places: [number, number, number, number]): Range {
  const [startLine, startCharacter, endLine, endCharacter] = places;
  return {
    start: { line: startLine, character: startCharacter },
    end: { line: endLine, character: endCharacter },
  };
}

describe("what is wrong with an answer", () => {
  test.each<[what: string, answer: unknown, faults: string[]]>([
    ["nothing", { items: [{ range: range(0, 0, 2, 0) }], data: null }, []],
    [
      "a range behind the end of its line",
      { range: range(0, 0, 0, 4) },
      ["answer.range.end 0:4 is no place"],
    ],
    [
      "a range behind the end of the text",
      [{ range: range(2, 0, 3, 0) }],
      ["answer[0].range.end 3:0 is no place"],
    ],
    [
      "a range that ends before it starts",
      { a: { b: range(1, 2, 1, 1) } },
      ["answer.a.b ends before it starts"],
    ],
    ["a position that is none", { at: { line: 0, character: 9 } }, ["answer.at is no place"]],
    [
      "a range that is right in the document but not in the other text",
      [{ uri: "file:///b.yaml", range: range(0, 0, 0, 2) }],
      ["answer[0].range.end 0:2 is no place"],
    ],
    [
      "a target that is right in the document but not in the other text",
      {
        originSelectionRange: range(0, 0, 0, 3),
        targetUri: "file:///b.yaml",
        targetRange: range(0, 0, 0, 1),
        targetSelectionRange: range(0, 0, 0, 3),
      },
      [
        "answer.targetSelectionRange.end 0:3 is no place",
        "answer.targetSelectionRange is not within targetRange",
      ],
    ],
    ["a range in a text that is not known", { uri: "file:///c", range: range(9, 0, 9, 1) }, []],
    [
      "edits of another text, by its URI",
      { changes: { "file:///b.yaml": [{ range: range(1, 0, 1, 0), newText: "" }] } },
      [
        "answer.changes.file:///b.yaml[0].range.start 1:0 is no place",
        "answer.changes.file:///b.yaml[0].range.end 1:0 is no place",
      ],
    ],
    [
      "edits that overlap",
      [
        { range: range(1, 2, 1, 4), newText: "a" },
        { range: range(0, 0, 1, 3), newText: "b" },
      ],
      ["answer has edits that overlap at 1:2"],
    ],
    [
      "edits that touch",
      [
        { range: range(0, 0, 1, 2), newText: "a" },
        { range: range(1, 2, 1, 2), newText: "b" },
        { range: range(1, 2, 1, 3), newText: "b" },
      ],
      [],
    ],
    [
      "a selection out of its symbol",
      { range: range(0, 0, 0, 2), selectionRange: range(0, 1, 0, 3), children: [] },
      ["answer.selectionRange is not within range"],
    ],
    [
      "a child out of its symbol",
      { range: range(0, 0, 0, 2), children: [{ range: range(0, 1, 0, 3) }] },
      ["answer has a child that is not within it"],
    ],
    [
      "a parent that is not around its selection",
      { range: range(0, 0, 0, 2), parent: { range: range(0, 1, 0, 3) } },
      ["answer is not within its parent"],
    ],
    [
      "an insertion that is not a part of the replacement",
      { insert: range(0, 0, 0, 3), replace: range(0, 0, 0, 2), newText: "" },
      ["answer.insert is not within replace"],
    ],
    ["lines that are none", { startLine: 1, endLine: 5 }, ["answer.end 5:0 is no place"]],
  ])("%s", (_, answer, faults) => {
    expect(answerFaults(answer, texts)).toEqual(faults);
  });
});

describe("what is wrong with semantic tokens", () => {
  test.each<[what: string, data: number[], faults: string[]]>([
    ["nothing", [0, 0, 3, 0, 0, 1, 0, 3, 1, 0, 0, 4, 5, 0, 1], []],
    ["numbers that are too few", [0, 0, 3, 0], ["the tokens are not of five numbers each"]],
    ["tokens that overlap", [1, 0, 3, 0, 0, 0, 2, 5, 0, 0], ["1:2 is not behind the token before"]],
    ["an empty token", [0, 1, 0, 0, 0], ["0:1 is no stretch of one line"]],
    ["a token over the end of its line", [0, 1, 3, 0, 0], ["0:1 is no stretch of one line"]],
    ["a kind that the legend lacks", [0, 0, 1, 99, 0], ["0:0 is of a kind that the legend lacks"]],
  ])("%s", (_, data, faults) => {
    expect(semanticTokenFaults(data, { positions, text })).toEqual(faults);
  });
});
