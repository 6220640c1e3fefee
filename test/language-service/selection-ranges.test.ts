import { getSelectionRanges, type SessionModel } from "@callsheet/language-service";
import type { SelectionRange } from "vscode-languageserver-types";
import { expect, test } from "vitest";
import { openAtCursor, openText } from "./open-session.ts";

/** The texts that a growing selection takes in, but for the whole document at last. */
function selectionsAt(marked: string): string[] {
  const { model, position } = openAtCursor(marked);
  const [selection] = getSelectionRanges(model, [position]);
  const texts = textsOf(model, selection);
  expect(texts.at(-1)).toBe(model.text);
  return texts.slice(0, -1);
}

function textsOf(model: SessionModel, selection: SelectionRange | undefined): string[] {
  if (selection === undefined) return [];
  const { start, end } = model.positions.offsetsOf(selection.range);
  return [model.text.slice(start, end), ...textsOf(model, selection.parent)];
}

test("grows from a word to its text, its quotes, its member, its item and so on", () => {
  const selections = selectionsAt(`
    type: realtime
    tools:
      - type: function
        name: "find_boo<|>king"
        description: Finds it.

      - type: mcp
    tracing: auto
  `);
  const tool = 'type: function\n    name: "find_booking"\n    description: Finds it.';
  expect(selections).toEqual([
    "find_booking",
    '"find_booking"',
    'name: "find_booking"',
    tool,
    `- ${tool}`,
    `- ${tool}\n\n  - type: mcp`,
    `tools:\n  - ${tool}\n\n  - type: mcp`,
    `type: realtime\ntools:\n  - ${tool}\n\n  - type: mcp\ntracing: auto`,
  ]);
});

test.each([
  [
    "brackets",
    "a: { b: [1, <|>22 ], c: 3 }\n",
    [
      "22",
      "1, 22",
      "[1, 22 ]",
      "b: [1, 22 ]",
      "b: [1, 22 ], c: 3",
      "{ b: [1, 22 ], c: 3 }",
      "a: { b: [1, 22 ], c: 3 }",
    ],
  ],
  ["a key", "a:\n  'b c<|>': 1\n", ["c", "b c", "'b c'", "'b c': 1", "a:\n  'b c': 1"]],
  [
    "a part of a reference",
    'a: "${env:MY_MODEL:-gpt-4<|>}"\n',
    [
      "4",
      "gpt-4",
      "${env:MY_MODEL:-gpt-4}",
      '"${env:MY_MODEL:-gpt-4}"',
      'a: "${env:MY_MODEL:-gpt-4}"',
    ],
  ],
  [
    "a line of a text",
    "a: |\n  One two.\n\n  Three fo<|>ur.\nb: 1\n",
    [
      "four",
      "Three four.",
      "One two.\n\n  Three four.",
      "|\n  One two.\n\n  Three four.",
      "a: |\n  One two.\n\n  Three four.",
      "a: |\n  One two.\n\n  Three four.\nb: 1",
    ],
  ],
  ["an anchor", "a: &x<|> b\nc: 1\n", ["x", "a: &x b", "a: &x b\nc: 1"]],
  ["a text behind an anchor", "a: &x b<|>\n", ["b", "&x b", "a: &x b"]],
  ["an alias", "a: &x b\nc: *<|>x\n", ["x", "*x", "c: *x", "a: &x b\nc: *x"]],
  [
    "a comment",
    "a:\n  b: 1 # two thr<|>ee\n  c: 2\n",
    ["three", "# two three", "b: 1 # two three\n  c: 2", "a:\n  b: 1 # two three\n  c: 2"],
  ],
  ["what is behind a colon", "a:<|>\n  b: 1\nc: 2\n", ["a:\n  b: 1", "a:\n  b: 1\nc: 2"]],
  ["letters of two units", "a: x 😀<|>\n", ["😀", "x 😀", "a: x 😀"]],
  ["a quote that is never closed", 'a: "b <|>c', ["c", '"b c']],
  ["a bracket that is never closed", "a: [b<|>, c", ["b", "[b, c"]],
  ["JSON", '{"a":{"b":"<|>c"}}', ["c", '"c"', '"b":"c"', '{"b":"c"}', '"a":{"b":"c"}']],
  ["nothing", "<|>", []],
  ["a blank line", "a: 1\n<|>\nb: 2\n", ["a: 1\n\nb: 2"]],
  [
    "a quoted key's start, below a block",
    'a: |\n  b\n<|>"c": 2\n',
    ['"c"', '"c": 2', 'a: |\n  b\n"c": 2'],
  ],
  ["a line's start, below a block", "a:\n  b: 1\n<|>c: 2\n", ["c", "c: 2", "a:\n  b: 1\nc: 2"]],
  ["lines that end as on Windows", "a:\r\n  b: x<|>\r\n", ["x", "b: x", "a:\r\n  b: x"]],
])("grows at %s", (_, marked, selections) => {
  expect(selectionsAt(marked)).toEqual(selections);
});

test("answers for each position, those outside the text as well", () => {
  const model = openText("a: 1");
  const positions = [
    { line: 0, character: 0 },
    { line: 9, character: 9 },
  ];
  expect(getSelectionRanges(model, positions).map((one) => textsOf(model, one))).toEqual([
    ["a", "a: 1"],
    ["1", "a: 1"],
  ]);
});
