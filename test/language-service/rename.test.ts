import {
  everyFeature,
  getRenameEdits,
  getRenameRange,
  noFeature,
  type SessionModel,
} from "@callsheet/language-service";
import type { Position } from "vscode-languageserver-types";
import { describe, expect, test } from "vitest";
import { findingsOf } from "../support/findings-of.ts";
import { dedent } from "../support/marked-text.ts";
import { editedText } from "./edited-text.ts";
import { markRanges, openMarked } from "./marked-session.ts";
import { openAtCursor } from "./open-session.ts";

/** The text after the thing at the cursor was given another name. */
function renamed(marked: string, newName: string): string {
  const { model, position } = openAtCursor(marked);
  return textWith(model, position, newName);
}

function textWith(model: SessionModel, position: Position, newName: string): string {
  const answer = getRenameEdits(model, position, newName, everyFeature);
  if ("problem" in answer) throw new Error(answer.problem);
  return editedText(model, answer.edit);
}

function problemOf(marked: string, newName: string): string | null {
  const { model, position } = openAtCursor(marked);
  const answer = getRenameEdits(model, position, newName, noFeature);
  return "problem" in answer ? answer.problem : null;
}

describe("in a session that lints clean", () => {
  const session = `
    type: realtime
    model: gpt-realtime-2.1
    instructions: Look up the order.
    tools:
      - type: function
        name: lookup
        description: &text Looks up an order.
        parameters:
          type: object
          properties:
            order: { $ref: '#/$defs/order' }
            "mail": { type: string, description: *text }
          required: [order, "mail"]
          $defs: { order: { type: string } }
      - type: mcp
        server_label: 'crm'
        server_url: https://crm.example.com/mcp
        require_approval: never
    tool_choice:
      type: function
      name: "lookup" # for now
  `;

  test.each([
    ["lookup\n", "find-order", { lookup: "find-order" }],
    ["crm'\n", "crm_2", { "'crm'": "'crm_2'" }],
    ["&text", "words", { "&text": "&words", "*text": "*words" }],
    ["mail", "e-mail, or none", { '"mail"': '"e-mail, or none"' }],
    ["order:", "no", { "order: { $ref": '"no": { $ref', "[order": '["no"' }],
    ["order: { t", "an.order", { "$defs/order": "$defs/an.order", "{ order": "{ an.order" }],
  ])("at %j, writes %j where the name is", (place, newName, replacements) => {
    const before = dedent(session);
    expect(findingsOf(before)).toEqual([]);
    const { model, position } = openAtCursor(before.replace(place, `<|>${place}`));
    const after = textWith(model, position, newName);
    const expected = Object.entries(replacements).reduce(
      (text, [from, to]) => text.replaceAll(from, to),
      before,
    );
    expect(after).toBe(expected);
    expect(findingsOf(after)).toEqual([]);
  });
});

test.each([
  [
    "keeps the quotes, the comments and the line breaks",
    'tools: [{ type: function, "name": "<|>a" }] # a\r\ntool_choice: { type: function, name: \'a\' }\r\n',
    "b-2",
    'tools: [{ type: function, "name": "b-2" }] # a\r\ntool_choice: { type: function, name: \'b-2\' }\r\n',
  ],
  [
    "quotes what YAML would take for something else",
    "tools: [{ name: <|>a }]\ntool_choice: { name: 'a' }",
    "null",
    "tools: [{ name: \"null\" }]\ntool_choice: { name: 'null' }",
  ],
  [
    "writes a name in a block on one line",
    "tools:\n  - name: >-\n      lo<|>okup\n\n    description: x\n",
    "find",
    "tools:\n  - name: find\n\n    description: x\n",
  ],
  [
    "leaves aliases to the text that they stand for",
    "tools: [{ name: &n <|>a }]\ntool_choice: { name: *n }",
    "b",
    "tools: [{ name: &n b }]\ntool_choice: { name: *n }",
  ],
  [
    "writes the name out in place of an alias of another text",
    "tracing: &n a\ntools: [{ name: *n }]\ntool_choice: { name: <|>a }",
    "b",
    "tracing: &n a\ntools: [{ name: b }]\ntool_choice: { name: b }",
  ],
  [
    "renames an anchor from an alias that is a tool's name",
    "tracing: &n a\ntools: [{ name: *<|>n }]",
    "m",
    "tracing: &m a\ntools: [{ name: *m }]",
  ],
  [
    "renames one of two anchors",
    "a: &n x\nb: *n\nc: &n<|> y\nd: *n\n",
    "m",
    "a: &n x\nb: *n\nc: &m y\nd: *m\n",
  ],
  [
    "renames one of two tools, and not what forces either",
    "tools: [{ name: a }, { name: <|>a }]\ntool_choice: { name: a }",
    "b",
    "tools: [{ name: a }, { name: b }]\ntool_choice: { name: a }",
  ],
  [
    "renames a tool and not a server of the same name",
    "tools: [{ type: function, name: <|>a }, { type: mcp, server_label: a }]",
    "b",
    "tools: [{ type: function, name: b }, { type: mcp, server_label: a }]",
  ],
  [
    "changes the letters of a label alone",
    "tools: [{ type: mcp, server_label: <|>crm }]",
    "CRM",
    "tools: [{ type: mcp, server_label: CRM }]",
  ],
  [
    "escapes the name of a property within references",
    "tools: [{ parameters: { properties: { a<|>: {}, b: { $ref: '#/properties/a' } } } }]",
    "it's 50%/~",
    "tools: [{ parameters: { properties: { it's 50%/~: {}, b: { $ref: '#/properties/it%27s%2050%25~1~0' } } } }]",
  ],
  [
    "renames from what a schema refers to",
    'tools: [{ parameters: { $defs: { a: {} }, items: { $ref: "#/<|>$defs/a" } } }]',
    "b",
    'tools: [{ parameters: { $defs: { b: {} }, items: { $ref: "#/$defs/b" } } }]',
  ],
  [
    "works behind characters of two units",
    'instructions: "😀"\ntools: [{ description: 😀, name: a<|> }]\ntool_choice: { name: a }',
    "b",
    'instructions: "😀"\ntools: [{ description: 😀, name: b }]\ntool_choice: { name: b }',
  ],
  [
    "works in JSON",
    '{"tools":[{"type":"function","name":"<|>a"}],"tool_choice":{"type":"function","name":"a"}}',
    "true",
    '{"tools":[{"type":"function","name":"true"}],"tool_choice":{"type":"function","name":"true"}}',
  ],
  [
    "works in a text that breaks off",
    "tools:\n  - name: a<|>\ntool_choice: { name: a",
    "b",
    "tools:\n  - name: b\ntool_choice: { name: b",
  ],
  ["does nothing for the same name", "tools: [{ name: a<|> }]", "a", "tools: [{ name: a }]"],
])("%s", (_, marked, newName, expected) => {
  expect(renamed(marked, newName)).toBe(expected);
});

test.each([
  [
    "function",
    "tools: [{ name: <|>a }]",
    "b c",
    "Use letters, digits, `_` and `-`, at most 64 of them.",
  ],
  [
    "function",
    "tools: [{ name: <|>a }]",
    "b".repeat(65),
    "Use letters, digits, `_` and `-`, at most 64 of them.",
  ],
  [
    "server",
    "tools: [{ server_label: <|>a }]",
    "1a",
    "Begin with a letter, and go on with letters, digits, `-` and `_`.",
  ],
  [
    "anchor",
    "a: &<|>a x",
    "b]",
    "Use no blanks, commas, brackets or braces, and no colon at the end.",
  ],
  [
    "anchor",
    "a: &<|>a x",
    "b:",
    "Use no blanks, commas, brackets or braces, and no colon at the end.",
  ],
  [
    "definition",
    "tools: [{ parameters: { $defs: { <|>a: {} } } }]",
    "b/c",
    "Use letters, digits, `.`, `-` and `_`.",
  ],
])("takes for a %s no name that can't be one", (_, marked, newName, remedy) => {
  expect(problemOf(marked, newName)).toMatch(new RegExp(`^\\\`${newName}\\\` can't be .*\\. `));
  expect(problemOf(marked, newName)?.endsWith(remedy)).toBe(true);
});

test.each([
  [
    "tools: [{ name: <|>a }]",
    "",
    "An empty text can't be the name of a function. Use letters, digits, `_` and `-`, at most 64 of them.",
  ],
  [
    "tools: [{ parameters: { properties: { <|>a: {} } } }]",
    "",
    "An empty text can't be the name of a property. Give it at least one character.",
  ],
  [
    "tools: [{ name: <|>a }, { name: b }]",
    "b",
    "`b` is the name of a function already. Choose another one.",
  ],
  [
    "tools: [{ server_label: <|>a }, { server_label: b }]",
    "B",
    "`B` is the label of an MCP server already. Choose another one.",
  ],
  ["a: &<|>a x\nb: &b y", "b", "`b` is the name of an anchor already. Choose another one."],
  [
    "tools: [{ parameters: { properties: { <|>a: {}, b: {} } } }]",
    "b",
    "`b` is the name of a property already. Choose another one.",
  ],
  [
    "tools: [{ name: a }, { name: a }]\ntool_choice: { name: <|>a }",
    "b",
    "2 tools are called `a`, and this means any of them. Rename all but one of them in `tools` first.",
  ],
  [
    "model: <|>x",
    "b",
    "Nothing here can be renamed. Put the cursor on the name of a tool, an anchor, or a property of a function's arguments.",
  ],
])("says for %j as %j what to do", (marked, newName, problem) => {
  expect(problemOf(marked, newName)).toBe(problem);
});

test.each([
  [
    "another value's property",
    "tools: [{ parameters: { properties: { a<|>: { properties: { b: {} } } } } }]",
  ],
  ["a tool that is missing", "tools: [{ name: a<|> }]\ntool_choice: { name: b }"],
])("takes the name of %s", (_, marked) => {
  expect(problemOf(marked, "b")).toBeNull();
});

test.each([
  ["tools: [{ name: '<[<|>a]>' }]", "a"],
  ["tools: [{ name: <|>'<[a]>' }]", "a"],
  ["tools: [{ name: '<[a]>'<|> }]", "a"],
  ["a: &<[name<|>]> x", "name"],
  ["a: &name x\nb: <|>*<[name]>", "name"],
  ['tools: [{ parameters: { properties: { "<[<|>a b]>": {} } } }]', "a b"],
])("shows in %j what is renamed", (marked, placeholder) => {
  const { model, position, expected } = openMarked(marked);
  const answer = getRenameRange(model, position);
  expect(answer?.placeholder).toBe(placeholder);
  expect(markRanges(model, answer === null ? [] : [answer.range])).toBe(expected);
});

test.each([
  "<|>",
  "mo<|>del: x",
  "model: ${env:<|>MODEL}",
  "instructions: ${file:<|>a.md}",
  "model: *<|>m",
  "tool_choice: { type: function, name: <|>a }",
  "tools: [{ parameters: { required: [<|>a] } }]",
  "tools: [{ name: '${env:<|>X}' }]",
  'tools:\n  - name: "<|>a',
  'tools:\n  - name: "<|>a\\"',
  "tools:\n  - name: '<|>a''",
])("renames nothing in %j", (text) => {
  const { model, position } = openAtCursor(text);
  expect(getRenameRange(model, position)).toBeNull();
});

test("names the version of the document where editors heed it", () => {
  const { model, position } = openAtCursor("tools: [{ name: <|>a }]");
  const range = { start: { line: 0, character: 16 }, end: { line: 0, character: 17 } };
  const edits = [{ range, newText: "b" }];
  const { uri, version } = model;
  expect(getRenameEdits(model, position, "b", everyFeature)).toEqual({
    edit: { documentChanges: [{ textDocument: { uri, version }, edits }] },
  });
  expect(getRenameEdits(model, position, "b", noFeature)).toEqual({
    edit: { changes: { [uri]: edits } },
  });
});
