import { getDocumentHighlights } from "@callsheet/language-service";
import { DocumentHighlightKind } from "vscode-languageserver-types";
import { expect, test } from "vitest";
import { markRanges, openMarked } from "./marked-session.ts";
import { openAtCursor } from "./open-session.ts";

const { Read, Write } = DocumentHighlightKind;

test.each([
  [
    "a tool",
    `
    tool_choice: { type: function, name: <[look<|>up]> }
    tools: [{ type: function, name: "<[lookup]>" }]
    `,
    [Read, Write],
  ],
  [
    "an anchor",
    `
    model: &<[m]> gpt-realtime
    tracing: *<[m<|>]>
    prompt: *<[m]>
    `,
    [Write, Read, Read],
  ],
  [
    "a property",
    `
    tools:
      - name: find
        parameters: { required: [<[<|>city]>], properties: { <[city]>: {} } }
    `,
    [Read, Write],
  ],
  ["a file", "instructions: ${file:<[a.md]>}\nprompt: '${file:<[a.md]>}<|>'\n", [Read, Read]],
  ["a variable", "model: ${env:<[A]>:-b}\nprompt: ${env:<[A<|>]>}\n", [Read, Read]],
])("marks %s as written where it is declared", (_, marked, kinds) => {
  const { model, position, expected } = openMarked(marked);
  const highlights = getDocumentHighlights(model, position);
  expect(
    markRanges(
      model,
      highlights.map(({ range }) => range),
    ),
  ).toBe(expected);
  expect(highlights.map(({ kind }) => kind)).toEqual(kinds);
});

test.each(["mo<|>del: x", "model: <|>x", "<|>", "tools:\n  - typ<|>e: function"])(
  "marks nothing in %j",
  (text) => {
    const { model, position } = openAtCursor(text);
    expect(getDocumentHighlights(model, position)).toEqual([]);
  },
);
