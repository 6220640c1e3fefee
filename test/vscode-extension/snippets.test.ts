import { expect, test } from "vitest";
import { parse } from "yaml";

import schema from "../../schemas/session.schema.json" with { type: "json" };
import { snippetText } from "../../scripts/bench/lsp/snippet-text.ts";
import { editorSnippets } from "../../scripts/vscode/editor-snippets.ts";

const snippets = editorSnippets();
const sessions = schema.defaultSnippets;
const tools = schema.definitions.RealtimeSession.properties.tools.items.defaultSnippets;

test("there is one for every starter of a session and of a tool", () => {
  expect(Object.keys(snippets)).toEqual([...sessions, ...tools].map(({ label }) => label));
});

test.each(sessions)("$label fills a file with the starter of the schema", (starter) => {
  const { body, ...rest } = snippets[starter.label] ?? { body: [] };
  expect(rest).toEqual({ description: starter.description, isFileTemplate: true });
  expect(parse(snippetText(body.join("\n")))).toEqual(filled(starter.body));
});

test.each(tools)("$label is an item of a list", (starter) => {
  const { body, ...rest } = snippets[starter.label] ?? { body: [] };
  expect(rest).toEqual({ description: starter.description });
  expect(parse(snippetText(body.join("\n")))).toEqual([filled(starter.body)]);
});

/** A starter whose user goes past every tab stop. */
function filled(body: object): unknown {
  return JSON.parse(JSON.stringify(body), (_key, value: unknown) => {
    if (typeof value === "string") return snippetText(value);
    if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, held]): [string, unknown] => [snippetText(name), held]),
    );
  });
}
