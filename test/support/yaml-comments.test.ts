import { expect, test } from "vitest";
import { readComments } from "./yaml-comments.ts";

test("comments are found wherever they stand, and nothing else", () => {
  const text = [
    "# head",
    "a: '# no' # after a value",
    "b: |",
    "  # no",
    "c: [1, # inside brackets",
    "  2]",
    "d: x#no",
    "  # foot",
  ].join("\n");
  expect(readComments(text)).toEqual(
    ["# head", "# after a value", "# inside brackets", "# foot"].map((source) => ({
      source,
      offset: text.indexOf(source),
    })),
  );
});
