import fc from "fast-check";
import { expect, test } from "vitest";
import { timesTried } from "../support/exhaustive.ts";
import { isReadQuickly, readingOf, wholeReadingOf } from "../support/readings.ts";
import { readExamples, readSessionFixtures } from "../support/session-fixtures.ts";
import { afterEdit, textEdit } from "../support/text-edits.ts";

const texts = [
  ...readExamples(),
  ...readSessionFixtures("clean"),
  ...readSessionFixtures("broken"),
].map(({ text }) => (text.endsWith("\n") ? text : `${text}\n`));

test.each(texts)("a file as people write it is read as the whole parser reads it (%#)", (text) => {
  if (isReadQuickly(text)) expect(readingOf(text)).toEqual(wholeReadingOf(text));
});

/** Some lines of a file, moved to the left or not, with a few changes. */
const changedText = fc
  .record({
    text: fc.constantFrom(...texts),
    first: fc.nat(),
    count: fc.constantFrom(1, 3, 9, 100),
    isMoved: fc.boolean(),
    edits: fc.array(textEdit, { minLength: 1, maxLength: 3 }),
    hasWindowsBreaks: fc.integer({ min: 0, max: 7 }).map((number) => number === 0),
  })
  .map(({ text, first, count, isMoved, edits, hasWindowsBreaks }) => {
    const lines = text.split("\n").slice(0, -1);
    const start = first % lines.length;
    const some = lines.slice(start, start + count);
    const indent = isMoved ? (/^ */.exec(some[0] ?? "")?.[0].length ?? 0) : 0;
    const moved = some.map((line) => line.replace(new RegExp(`^ {0,${indent}}`), ""));
    const edited = edits.reduce(afterEdit, `${moved.join("\n")}\n`);
    const whole = edited.endsWith("\n") ? edited : `${edited}\n`;
    return hasWindowsBreaks ? whole.replaceAll("\n", "\r\n") : whole;
  });

test("any change to a file is read as the whole parser reads it", () => {
  const property = fc.property(changedText, (text) => {
    // Marks of documents of its own mean something else in front of another one.
    fc.pre(!/^(?:---|\.\.\.|%)/m.test(text));
    fc.pre(isReadQuickly(text));
    expect(readingOf(text)).toEqual(wholeReadingOf(text));
  });
  fc.assert(property, { numRuns: timesTried(2000, 200_000), seed: 1, endOnFailure: true });
});
