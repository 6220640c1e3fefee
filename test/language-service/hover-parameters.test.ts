import { schemaKeywords } from "@callsheet/core";
import { describe, expect, test } from "vitest";
import { hoverAt, shownAt } from "./hover-text.ts";

describe("in the schema of arguments", () => {
  const parameters = (marked: string): string => `
    type: realtime
    tools:
      - type: function
        name: book
        parameters:
          type: object
          ${marked}
  `;

  test("a keyword is told", () => {
    expect(hoverAt(parameters("min<|>Properties: 1"))).toMatchInlineSnapshot(`
      {
        "about": "minProperties",
        "shown": "\`minProperties\`: an integer of at least 0

      How many properties the object has to have.",
      }
    `);
    expect(shownAt(parameters("$defs: { a: { anyOf: [{ max<|>imum: 1 }] } }")))
      .toMatchInlineSnapshot(`
      "\`maximum\`: a number

      The number may be as large as this."
    `);
  });

  test("every keyword is told, and what takes its place in other schemas is not", () => {
    const told = [...schemaKeywords, "nullable", "optional"].filter(
      (keyword) => shownAt(parameters(`<|>${keyword}: x`)) !== null,
    );
    expect(told).toEqual(schemaKeywords);
  });

  test("an argument is told in its own words", () => {
    expect(
      hoverAt(
        parameters("properties: { <|>day: { type: [string, 'null'], description: The day. } }"),
      ),
    ).toMatchInlineSnapshot(`
      {
        "about": "day",
        "shown": "\`day\`: \`string\` or \`null\`

      \`\`\`text
      The day.
      \`\`\`",
      }
    `);
  });

  test("an argument is told where it is required", () => {
    const marked = "properties: { day: {} }\n          required: [<|>day]";
    expect(hoverAt(parameters(marked))).toEqual({
      about: "day",
      shown: "`day`: an argument, required",
    });
  });

  test.each([
    ["a value that stands for itself", "default: { <|>type: string }"],
    ["a definition", "$defs: { <|>day: { type: string } }"],
    ["a keyword of no schema", "<|>colour: red"],
    ["a name that nothing describes", "required: [<|>night]"],
  ])("%s is not told", (_what, marked) => {
    expect(hoverAt(parameters(marked))).toBeNull();
  });
});
