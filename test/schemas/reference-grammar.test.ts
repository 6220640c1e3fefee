import { isObject, parseSession, resolveReferences } from "@callsheet/core";
import fc from "fast-check";
import { expect, test } from "vitest";
import { referencePattern } from "../../scripts/schema-forms/reference-pattern.ts";

/** Whether core replaces a text that is the whole of a value. */
function isReplaced(scalar: string): boolean {
  const document = parseSession(JSON.stringify({ type: "realtime", instructions: scalar }), {
    uri: "session.json",
  });
  const { session } = resolveReferences(document, {
    env: () => "replaced",
    readFile: () => ({ uri: "replaced.txt", text: "replaced" }),
  });
  return isObject(session) && session["instructions"] === "replaced";
}

const schemaForm = new RegExp(referencePattern);

// Written without look-ahead, which not every schema validator has, the schema can't tell these.
const holdsSecondReference = /\$\{(?:env|file):.*\$\{(?:env|file):/s;

const pieces = [
  "${",
  "}",
  "env",
  "file",
  ":",
  ":-",
  ":?",
  "A",
  "b_1",
  "1",
  "-",
  " ",
  "./x.md",
  "$",
  "\n",
  "{",
];

const scalars = fc.oneof(
  fc.array(fc.constantFrom(...pieces), { maxLength: 8 }).map((parts) => parts.join("")),
  fc
    .tuple(
      fc.constantFrom("${env:", "${file:"),
      fc.array(fc.constantFrom(...pieces), { maxLength: 5 }),
    )
    .map(([start, parts]) => `${start}${parts.join("")}}`),
);

test("what core replaces, the authoring schema takes for a reference, and nothing else", () => {
  fc.assert(
    fc.property(scalars, (scalar) => {
      fc.pre(!holdsSecondReference.test(scalar));
      expect(schemaForm.test(scalar)).toBe(isReplaced(scalar));
    }),
    { seed: 7, numRuns: 3000 },
  );
});

test.each(["${env:A}", "${env:A:-}", "${env:A:-x}", "${env:A:?x}", "${file:./x.md}"])(
  "%s is one",
  (scalar) => {
    expect([schemaForm.test(scalar), isReplaced(scalar)]).toEqual([true, true]);
  },
);
