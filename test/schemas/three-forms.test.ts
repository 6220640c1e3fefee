import fc from "fast-check";
import { expect, test } from "vitest";
import sessionSchema from "../../schemas/session.schema.json" with { type: "json" };
import { mutatedSession, validSession } from "./session-arbitrary.ts";
import { validateSource, verdicts } from "./session-validators.ts";

const runs = { seed: 20261122, numRuns: 3000 };

/** A text that begins so may be a reference, which only session files have. */
function isReferenceFree(session: unknown): boolean {
  return !JSON.stringify(session).includes('"${');
}

function sameVerdict(session: unknown): void {
  const { source, generated, authoring } = verdicts(session);
  expect({ generated, authoring }).toEqual({ generated: source, authoring: source });
}

test("the three forms of the schema accept the same sessions", () => {
  fc.assert(
    fc.property(validSession(sessionSchema), (session) => {
      fc.pre(isReferenceFree(session));
      sameVerdict(session);
    }),
    runs,
  );
});

test("the three forms of the schema refuse the same sessions", () => {
  fc.assert(
    fc.property(mutatedSession(sessionSchema), (session) => {
      fc.pre(isReferenceFree(session));
      sameVerdict(session);
    }),
    runs,
  );
});

test("the made sessions are of both kinds, so that the comparison means something", () => {
  const made = fc.sample(mutatedSession(sessionSchema), { ...runs, numRuns: 500 });
  const valid = made.filter((session) => validateSource(session)).length;
  expect(valid).toBeGreaterThan(50);
  expect(made.length - valid).toBeGreaterThan(50);
});
