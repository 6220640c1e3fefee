import { expect, test } from "vitest";
import { readCursor } from "./cursor-text.ts";

test("takes the cursor and the indentation out", () => {
  expect(
    readCursor(`
      a:
        b: <|>c
    `),
  ).toEqual({ text: "a:\n  b: c\n", offset: 8 });
});

test.each(["a: b", "a<|>: <|>b"])("refuses %j", (text) => {
  expect(() => readCursor(text)).toThrow("takes one cursor");
});
