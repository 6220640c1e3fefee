import { createLineIndex, lint, parseSession } from "@callsheet/core";
import { describe, expect, test } from "vitest";
import { readSessionFixtures, type SessionFixture } from "../support/session-fixtures.ts";

describe.each(["broken", "clean"] as const)(
  "%s files have exactly the findings they say",
  (folder) => {
    test.each(readSessionFixtures(folder))("$name", (fixture) => {
      expect(toldOf(fixture)).toEqual(
        fixture.expected.map(({ line, rule, part }) => `${line} ${rule}: ${part}`),
      );
    });
  },
);

test("every broken file has a mistake", () => {
  const faultless = readSessionFixtures("broken").filter(({ expected }) => expected.length === 0);
  expect(faultless.map(({ name }) => name)).toEqual([]);
});

/** The findings as the fixture writes them; whole messages where it says something else. */
function toldOf({ name, text, options, expected }: SessionFixture): string[] {
  const lines = createLineIndex(text);
  const findings = lint(parseSession(text, { uri: name }), options);
  const unmet = [...expected];
  return findings.map(({ rule, message, range }) => {
    const { line } = lines.positionAt(range.start);
    const index = unmet.findIndex(
      (one) => one.line === line && one.rule === rule && message.includes(one.part),
    );
    const [met] = index < 0 ? [] : unmet.splice(index, 1);
    return `${line} ${rule}: ${met?.part ?? message}`;
  });
}
