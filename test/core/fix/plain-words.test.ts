import fc from "fast-check";
import { expect, test } from "vitest";
import { parse } from "yaml";

import { editText } from "./edit-text.ts";

const words = ["y", "n", "yes", "no", "on", "off", "true", "false", "null", "nan", "inf", "cedar"];
const spellings = words.flatMap((word) => [
  word,
  word.toUpperCase(),
  `${word[0]?.toUpperCase() ?? ""}${word.slice(1)}`,
]);
const written = fc.oneof(
  fc.constantFrom(...spellings),
  fc.stringMatching(/^[A-Za-z][\w.-]{0,6}$/),
  fc.stringMatching(/^[\w.+-]{1,5}$/),
);

test.each(["[one]", "\n  - one"])("any word put into a list as %s is that word", (list) => {
  fc.assert(
    fc.property(written, (word) => {
      const edit = { op: "set", pointer: "/words/0", value: word } as const;
      const text = editText(`words: ${list}\n`, [edit]) ?? "";
      for (const version of ["1.1", "1.2"] as const) {
        expect(parse(text, { version })).toEqual({ words: [word] });
      }
    }),
    { numRuns: 2000, examples: [["...-"], ["e6"]] },
  );
});

test("a word that nobody reads otherwise gets no quotes", () => {
  const edit = { op: "set", pointer: "/voice", value: "cedar" } as const;
  expect(editText("voice: nova\n", [edit])).toBe("voice: cedar\n");
});
