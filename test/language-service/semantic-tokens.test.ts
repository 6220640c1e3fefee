import { defaultConfig, models, shutdownOf, transcriptionModels } from "@callsheet/core";
import {
  getSemanticTokens,
  semanticTokensLegend,
  type SessionModel,
} from "@callsheet/language-service";
import type { Range } from "vscode-languageserver-types";
import { expect, test } from "vitest";

import { openText } from "./open-session.ts";

/** The tokens of a document as lines: what they mark, their type and their modifiers. */
function tokensOf(model: SessionModel, range?: Range): string[] {
  const { data } = getSemanticTokens(model, range);
  const { tokenTypes, tokenModifiers } = semanticTokensLegend;
  const lines: string[] = [];
  let line = 0;
  let character = 0;
  for (let index = 0; index < data.length; index += 5) {
    const [lineStep = 0, step = 0, length = 0, type = -1, modifierSet = 0] = data.slice(index);
    line += lineStep;
    character = lineStep === 0 ? character + step : step;
    const start = model.positions.offsetAt({ line, character });
    const modifiers = tokenModifiers.filter((_, bit) => (modifierSet & (1 << bit)) !== 0);
    const words = [tokenTypes[type], ...modifiers].join(" ");
    lines.push(`${model.text.slice(start, start + length)} → ${words}`);
  }
  return lines;
}

test.each([
  [
    "a variable",
    "model: ${env:MODEL}",
    ["${ → operator", "env → keyword", ": → operator", "MODEL → variable", "} → operator"],
  ],
  [
    "a default, in quotes",
    'a: ["${env:A:-b c}"]',
    [
      "${ → operator",
      "env → keyword",
      ": → operator",
      "A → variable",
      ":- → operator",
      "b c → string",
      "} → operator",
    ],
  ],
  [
    "an empty default",
    "a: '${env:A:-}'",
    [
      "${ → operator",
      "env → keyword",
      ": → operator",
      "A → variable",
      ":- → operator",
      "} → operator",
    ],
  ],
  [
    "a message",
    "a: ${env:A:?Set it}",
    [
      "${ → operator",
      "env → keyword",
      ": → operator",
      "A → variable",
      ":? → operator",
      "Set it → string",
      "} → operator",
    ],
  ],
  [
    "a file",
    "😀: ${file:./a b.md}",
    ["${ → operator", "file → keyword", ": → operator", "./a b.md → string", "} → operator"],
  ],
  ["an escape", "a: $${env:A}", ["$ → operator", "${env:A} → string"]],
  ["anchors", "a: &x 1\r\nb: *x\r\nc: *y", ["&x → label declaration", "*x → label", "*y → label"]],
  [
    "tools",
    "tools:\n  - { type: function, name: 'find' }\n  - { type: mcp, server_label: crm }\ntool_choice: { type: mcp, server_label: \"crm\" }",
    ["find → function declaration", "crm → namespace declaration", "crm → namespace"],
  ],
  [
    "a tool whose name is an alias",
    "tools: [{ type: mcp, server_label: &n crm }, { type: function, name: *n }]",
    ["&n → label declaration", "crm → namespace declaration", "*n → label"],
  ],
  [
    "a name over two lines, on each",
    'tools:\n  - name: "find\n      it"',
    ["find → function declaration", "it → function declaration"],
  ],
  [
    "what can be read of a broken text",
    "tools:\n  - name: a\n  - name: [\nmodel: *b",
    ["a → function declaration", "*b → label"],
  ],
])("marks %s", (_, text, tokens) => {
  expect(tokensOf(openText(text))).toEqual(tokens);
});

test.each([
  ["an empty document", ""],
  ["a reference within a text", "a: see ${env:A}"],
  ["a malformed reference", "a: ${env:1}"],
  ["a reference as a key", '"${env:A}": b'],
  ["a reference in a block", "a: |-\n  ${env:A}"],
  ["a reference in a folded block", "a: >-\n  ${env:A}"],
  ["a reference in parameters", "tools: [{ parameters: { default: '${env:A}' } }]"],
  ["a reference that YAML escapes", 'a: "\\u0024{env:A}"'],
  ["a quote that is never closed", 'a: "${env:A}'],
])("marks nothing in %s", (_, text) => {
  expect(tokensOf(openText(text))).toEqual([]);
});

const today = "2026-12-01";

test.each(models.map((model) => [model.id, shutdownOf(model, today) !== null] as const))(
  "marks %s as deprecated: %j",
  (id, isEnding) => {
    const model = openText(`model: "${id}"`, { context: { today } });
    expect(tokensOf(model)).toEqual(isEnding ? [`${id} → enumMember deprecated`] : []);
  },
);

test.each(
  transcriptionModels.map((model) => [model.id, shutdownOf(model, today) !== null] as const),
)("marks %s, which writes speech down, as deprecated: %j", (id, isEnding) => {
  const text = `audio: { input: { transcription: { model: ${id} } } }`;
  const model = openText(text, { context: { today } });
  expect(tokensOf(model)).toEqual(isEnding ? [`${id} → enumMember deprecated`] : []);
});

test("takes the name of a deployment on Azure for no model", () => {
  const ending = models.find((model) => shutdownOf(model, today) !== null);
  const config = { ...defaultConfig, target: "azure" } as const;
  const model = openText(`model: ${ending?.id ?? ""}`, { context: { today, config } });
  expect(tokensOf(model)).toEqual([]);
});

test("gives the tokens that reach into a range", () => {
  const model = openText("a: ${env:A}\nb: &x 1\nc: *x\n");
  const range = { start: { line: 0, character: 10 }, end: { line: 1, character: 4 } };
  expect(tokensOf(model, range)).toEqual(["} → operator", "&x → label declaration"]);
});

test("tells where tokens are by their distance from one another", () => {
  const { data } = getSemanticTokens(openText("a: &x 1\n😀: [*x, *x]\n"));
  const label = semanticTokensLegend.tokenTypes.indexOf("label");
  const declaration = 1 << semanticTokensLegend.tokenModifiers.indexOf("declaration");
  expect(data).toEqual([
    ...[0, 3, 2, label, declaration],
    ...[1, 5, 2, label, 0],
    ...[0, 4, 2, label, 0],
  ]);
});
