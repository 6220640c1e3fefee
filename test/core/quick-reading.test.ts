import { readSource, syntaxOf } from "@callsheet/core";
import fc from "fast-check";
import { expect, test } from "vitest";
import { timesTried } from "../support/exhaustive.ts";
import { afterEdit, textEdit } from "../support/text-edits.ts";
import { readExamples, readSessionFixtures } from "../support/session-fixtures.ts";

/**
 * A line that ends the document, which moves nothing and adds nothing, but which only the whole
 * parser knows. So a text is read by it that is otherwise read quickly, if it can be.
 */
const documentEnd = "...\n";

const uri = "test.realtime.yaml";

const texts = [
  ...readExamples(),
  ...readSessionFixtures("clean"),
  ...readSessionFixtures("broken"),
].map(({ text }) => (text.endsWith("\n") ? text : `${text}\n`));

/** What is said of a text, and where everything stands in it. */
function readingOf(text: string) {
  const { value, findings, dollarScalars, tree } = readSource(text, { uri });
  return { value, findings, dollarScalars, syntax: plain(syntaxOf({ tree, text })) };
}

/** Nodes are made when they are asked for, so all are, but for what aliases repeat. */
function plain(syntax: ReturnType<typeof syntaxOf>): unknown {
  return JSON.parse(
    JSON.stringify(syntax, (key, value: unknown) => (key === "target" ? null : value)),
  );
}

/** The texts of which nothing is to be said: those that were read quickly are among them. */
function isClear({ value, findings }: ReturnType<typeof readingOf>): boolean {
  return findings.length === 0 && value !== null;
}

test.each(texts)("a file as people write it is read as the whole parser reads it (%#)", (text) => {
  const reading = readingOf(text);
  if (isClear(reading)) expect(reading).toEqual(readingOf(text + documentEnd));
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
    const reading = readingOf(text);
    if (isClear(reading)) expect(reading).toEqual(readingOf(text + documentEnd));
  });
  fc.assert(property, { numRuns: timesTried(2000, 200_000), seed: 1, endOnFailure: true });
});
