import { describeKeyword, schemaKeywords } from "@callsheet/core";
import { expect, test } from "vitest";

test("every keyword of JSON Schema is described in a sentence or two", () => {
  for (const keyword of schemaKeywords) {
    expect(describeKeyword(keyword), keyword).toMatch(/^[A-Z][^\n]*\.$/);
  }
});

test("what is no keyword is not described", () => {
  expect(["nullable", "toString", ""].map(describeKeyword)).toEqual([null, null, null]);
});
