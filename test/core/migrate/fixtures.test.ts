import { lint, migrateSession, parseSession } from "@callsheet/core";
import { describe, expect, test } from "vitest";
import { readExamples, readSessionFixtures } from "../../support/session-fixtures.ts";

const files = [
  ...readSessionFixtures("broken"),
  ...readSessionFixtures("clean"),
  ...readExamples(),
];

/** The rules whose findings a migration settles, or gives as conflicts. */
const pasteRules = new Set([
  "beta-shape",
  "camel-case-key",
  "chat-tool-shape",
  "format-string",
  "response-field",
  "tool-extra-field",
  "tool-missing-type",
  "tool-strict",
  "wrapped-session",
]);

describe.each(files)("$name", ({ name, text }) => {
  const migration = migrateSession(text, { uri: name });

  test("needs to be migrated once", () => {
    const { changes, text: again } = migrateSession(migration.text, { uri: name });
    expect(changes).toEqual([]);
    expect(again).toBe(migration.text);
  });

  test("holds nothing pasted in but conflicts and what has no remedy", () => {
    const conflicts = new Set(migration.conflicts.map(({ from }) => from));
    const left = migration.findings.filter(
      ({ rule, pointer, fixes }) =>
        pasteRules.has(rule) && !conflicts.has(pointer) && fixes.length > 0,
    );
    expect(left).toEqual([]);
  });

  test("has no new mistakes in how it is written", () => {
    const isAboutText = ({ rule }: { rule: string }): boolean =>
      ["yaml-syntax", "duplicate-key", "single-document"].includes(rule);
    const before = lint(parseSession(text, { uri: name })).filter(isAboutText);
    expect(migration.findings.filter(isAboutText).length).toBe(before.length);
  });
});
