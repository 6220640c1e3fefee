import { lint, parseSession } from "@callsheet/core";
import { expect, test } from "vitest";
import { dedent } from "../support/marked-text.ts";

function rulesAndLines(text: string): string[] {
  const body = dedent(text);
  return lint(parseSession(body, { uri: "test.realtime.yaml" })).map(
    ({ rule, range }) => `${body.slice(0, range.start).split("\n").length} ${rule}`,
  );
}

test("a comment turns a rule off for the next line, and only for that", () => {
  expect(
    rulesAndLines(`
      type: realtime
      # callsheet-disable-next-line unknown-key -- the gateway knows it
      beam: 1
      laser: 2
    `),
  ).toEqual(["4 unknown-key"]);
});

test("comments may stand above one another, and name several rules", () => {
  expect(
    rulesAndLines(`
      type: realtime
      # callsheet-disable-next-line unknown-key
      # callsheet-disable-next-line duplicate-key, wrong-type
      # a word about the line
      instructions: 1
    `),
  ).toEqual(["2 unused-directive"]);
});

test("a comment for the file turns a rule off everywhere", () => {
  expect(
    rulesAndLines(`
      # callsheet-disable unknown-key -- all for the gateway
      type: realtime
      beam: 1
      audio: { laser: 2 }
    `),
  ).toEqual([]);
});

test("a comment that turns nothing off is told", () => {
  expect(
    rulesAndLines(`
      # callsheet-disable wrong-type
      type: realtime
      # callsheet-disable-next-line
      model: gpt-realtime-2.1
    `),
  ).toEqual(["1 unused-directive", "3 unused-directive"]);
});

test("text in a prompt is no comment", () => {
  expect(
    rulesAndLines(`
      type: realtime
      instructions: |
        # callsheet-disable unknown-key
      beam: 1
    `),
  ).toEqual(["4 unknown-key"]);
});
