import { readdirSync, readFileSync } from "node:fs";
import { createTextPositions } from "@callsheet/language-service";
import { describe, expect, test } from "vitest";
import { dedent, readMarks } from "../support/marked-text.ts";
import { readExamples } from "../support/session-fixtures.ts";
import { formattingEdits, formatText } from "./formatted-text.ts";

const fixtures = new URL("../fixtures/formatting/", import.meta.url);
const names = readdirSync(fixtures).filter((name) => name.includes(".realtime."));

test.each(names)("%s is laid out as the file beside it", (name) => {
  const read = (file: string): string => readFileSync(new URL(file, fixtures), "utf8");
  const formatted = formatText(read(name), { uri: `file:///project/${name}` });
  expect(formatted).toBe(read(name.replace(".realtime.", ".formatted.")));
});

test.each(readExamples())("$name is laid out already", ({ text }) => {
  expect(formattingEdits(text)).toEqual([]);
});

test.each([
  ["is empty", ""],
  ["has only comments", "   # a comment  \n"],
  ["has an open bracket", "tools:   [a\n"],
  ["has a line between two levels", "audio:\n    input: {}\n  output:   {}\n"],
  ["has a tag that means nothing", "model:   !env MODEL\n"],
  ["is two documents", "type:   realtime\n---\ntype: realtime\n"],
  ["has a carriage return by itself", "type:   realtime\rmodel: a\n"],
  ["has blanks behind a byte order mark", "\uFEFF  type:   realtime\n"],
])("a text that %s gets no edits", (_, text) => {
  expect(formattingEdits(text)).toEqual([]);
});

test("an edit holds only the white space that changes", () => {
  const { text, ranges } = readMarks(
    "type: <[  ]>realtime<[  \n\n]>\n\naudio:\n  <[  ]>output: {speed: <[ ]>1<[ ]>}\n  <[  ]>input: {<[ ]>}\n",
  );
  const positions = createTextPositions(text);
  expect(formattingEdits(text).map(({ range }) => positions.offsetsOf(range))).toEqual(ranges);
});

describe("the document's own choices", () => {
  test.each([
    ["no brace: none needed", "a: {}\n", "a: {}\n"],
    ["as many of each: spaces in braces", "a: {b: c}\nd: { e: f }\n", "a: { b: c }\nd: { e: f }\n"],
    ["mostly without", "a: {b: c}\nd: {e: f}\ng: { h: i }\n", "a: {b: c}\nd: {e: f}\ng: {h: i}\n"],
    ["as many of each: no spaces in brackets", "a: [b]\nd: [ e ]\n", "a: [b]\nd: [e]\n"],
    ["mostly with", "a: [ b ]\nd: [ e ]\ng: [h]\n", "a: [ b ]\nd: [ e ]\ng: [ h ]\n"],
  ])("braces and brackets, %s", (_, text, formatted) => {
    expect(formatText(text)).toBe(formatted);
  });

  test.each([
    ["as many of each: indented", "a:\n- b\nc:\n  - d\n", "a:\n  - b\nc:\n  - d\n"],
    ["mostly not", "a:\n- b\nc:\n  - d\ne:\n- f\n", "a:\n- b\nc:\n- d\ne:\n- f\n"],
    ["mostly indented", "a:\n - b\nc:\n  - d\ne:\n- f\n", "a:\n  - b\nc:\n  - d\ne:\n  - f\n"],
  ])("lists, %s", (_, text, formatted) => {
    expect(formatText(text)).toBe(formatted);
  });

  test.each([
    ["CRLF", "a:   1\r\n\r\n\r\n\r\nb: |\r\n    c\r\n", "a: 1\r\n\r\nb: |\r\n  c\r\n"],
    [
      "mixed, mostly CRLF",
      'a: 1\r\nb: |\n  c\r\nd: "e\n  f"\r\n',
      'a: 1\r\nb: |\r\n  c\r\nd: "e\r\n  f"\r\n',
    ],
    ["mixed, as many of each", "a: 1\r\nb: 2\n", "a: 1\nb: 2\n"],
    ["a byte order mark", "\uFEFFa:   1\n", "\uFEFFa: 1\n"],
  ])("line breaks, %s", (_, text, formatted) => {
    expect(formatText(text)).toBe(formatted);
  });
});

describe("what the editor asks for", () => {
  test.each([
    [4, "a:\n    b:\n        - c:\n              - d\n          e: f\n"],
    [3, "a:\n   b:\n      - c:\n           - d\n        e: f\n"],
    [0, "a:\n  b:\n    - c:\n        - d\n      e: f\n"],
    [Number.NaN, "a:\n  b:\n    - c:\n        - d\n      e: f\n"],
  ])("a tab of %d spaces", (tabSize, formatted) => {
    const text = "a:\n b:\n  - c:\n     - d\n    e: f\n";
    expect(formatText(text, { options: { tabSize } })).toBe(formatted);
  });

  test("tabs indent JSON, and never YAML", () => {
    const options = { insertSpaces: false, tabSize: 4 };
    const text = '{"a": {"b": 1}}';
    expect(formatText(text, { options, uri: "file:///a.realtime.json" })).toBe(
      '{\n\t"a": {\n\t\t"b": 1\n\t}\n}\n',
    );
    expect(formatText("a:\n  b: 1\n", { options })).toBe("a:\n    b: 1\n");
  });

  test.each([
    ["one line break", {}, "a: 1", "a: 1\n"],
    ["one line break", {}, "a: 1\n \n\n", "a: 1\n"],
    ["none where none is", { insertFinalNewline: false }, "a: 1  ", "a: 1"],
    ["all that are there", { trimFinalNewlines: false }, "a: 1 \n  \n\n", "a: 1\n\n\n"],
  ])("the text ends in %s with %j: %j", (_, options, text, formatted) => {
    expect(formatText(text, { options })).toBe(formatted);
    const json = text.replace("a: 1", '{\n  "a": 1\n}');
    expect(formatText(json, { options, uri: "file:///a.realtime.json" })).toBe(
      formatted.replace("a: 1", '{\n  "a": 1\n}'),
    );
  });
});

describe("a part of a text", () => {
  const formatPart = (marked: string): string => {
    const { text, ranges } = readMarks(marked);
    const [range] = ranges.map((marks) => createTextPositions(text).rangeOf(marks));
    return formatText(text, { range });
  };

  test.each([
    {
      name: "a block that is in it goes where it belongs",
      text: `
        audio:
            input:
        <[        format:
                    type:   audio/pcm
        ]>    output:   {}
      `,
      formatted: `
        audio:
            input:
              format:
                type: audio/pcm
            output:   {}
      `,
    },
    {
      name: "a block that reaches out of it keeps its indentation",
      text: `
        audio:
            input:
        <[        format:   {}
        ]>        turn_detection:   null
      `,
      formatted: `
        audio:
            input:
                format: {}
                turn_detection:   null
      `,
    },
    {
      name: "an item with all that is in it",
      text: `
        tools:
            -   type:   mcp
        <[    -   type:   function
                name: a
                description: >-
                        Looks it up.
        ]>    -   type:   mcp
      `,
      formatted: `
        tools:
            -   type:   mcp
            - type: function
              name: a
              description: >-
                Looks it up.
            -   type:   mcp
      `,
    },
    {
      name: "a block scalar stays where a comment behind it would become a part of it",
      text: `
        <[a: |
              text
        ]>    # comment
        b:   1
      `,
      formatted: `
        a: |
              text
            # comment
        b:   1
      `,
    },
  ])("$name", ({ text, formatted }) => {
    expect(formatPart(text)).toBe(dedent(formatted));
  });
});
