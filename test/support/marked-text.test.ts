import { expect, test } from "vitest";
import { dedent, readMarks } from "./marked-text.ts";

test("marks become ranges of the text without them", () => {
  expect(readMarks("a: <[one]>\nb: <[two]>\n")).toEqual({
    text: "a: one\nb: two\n",
    ranges: [
      { start: 3, end: 6 },
      { start: 10, end: 13 },
    ],
  });
});

test.each(["<[a", "a]>", "<[a<[b]>]>"])("unpaired marks in %j are refused", (marked) => {
  expect(() => readMarks(marked)).toThrow(/mark/i);
});

test("the indentation of the first line is taken off every line", () => {
  expect(dedent("\n    a:\n      b: 1\n  ")).toBe("a:\n  b: 1\n");
});
