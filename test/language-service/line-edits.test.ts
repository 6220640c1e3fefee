import { applyEdits } from "@callsheet/core";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
// Actions give only what a migration or fixes come to, so the way in is not a public one.
import { lineEdits } from "../../packages/language-service/src/line-edits.ts";

const anyText = fc
  .array(fc.constantFrom("a\n", "b\n", "c\r\n", "\n", "d\r"), { maxLength: 12 })
  .chain((lines) => fc.constantFrom("", "a", "d").map((end) => lines.join("") + end));

/** How many lines two texts have in common at most, in their order. */
function commonLines(before: readonly string[], after: readonly string[]): number {
  const [first, ...rest] = before;
  if (first === undefined || after.length === 0) return 0;
  const skipped = commonLines(rest, after);
  const found = after.indexOf(first);
  return found < 0 ? skipped : Math.max(skipped, 1 + commonLines(rest, after.slice(found + 1)));
}

const linesOf = (text: string): string[] => text.split(/(?<=\r\n|\n|\r(?!\n))/).filter(Boolean);

describe("the edits between any two texts", () => {
  test("make one of the other", () => {
    fc.assert(
      fc.property(anyText, anyText, (before, after) => {
        expect(applyEdits(before, lineEdits(before, after))).toBe(after);
      }),
      { seed: 4, numRuns: 1000 },
    );
  });

  test("take out as few lines as can be", () => {
    fc.assert(
      fc.property(anyText, anyText, (before, after) => {
        const [old, changed] = [linesOf(before), linesOf(after)];
        const removed = lineEdits(before, after).flatMap(({ range }) =>
          linesOf(before.slice(range.start, range.end)),
        );
        expect(removed.length).toBe(old.length - commonLines(old, changed));
      }),
      { seed: 4, numRuns: 300 },
    );
  });
});

test("what stands between two changes is left alone", () => {
  const before = "a\nb\nc\nd\ne\n";
  expect(lineEdits(before, "a\nB\nc\nd\ne\nf\n")).toEqual([
    { range: { start: 2, end: 4 }, newText: "B\n" },
    { range: { start: 10, end: 10 }, newText: "f\n" },
  ]);
});

test("nothing changes between equal texts", () => {
  expect(lineEdits("a\nb", "a\nb")).toEqual([]);
});

test("of texts that are wholly different all is changed, in little time", () => {
  const numbered = (word: string): string =>
    Array.from({ length: 3000 }, (_, index) => `${word} ${index}\n`).join("");
  const [before, after] = [numbered("old"), numbered("new")];
  expect(lineEdits(before, after)).toEqual([
    { range: { start: 0, end: before.length }, newText: after },
  ]);
});
