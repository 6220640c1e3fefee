import type { TextRange } from "@callsheet/core";
import { everyFeature, getDefinition } from "@callsheet/language-service";
import { Location, LocationLink, type Range } from "vscode-languageserver-types";
import { describe, expect, test } from "vitest";
import { dedent } from "../support/marked-text.ts";
import { markRanges, openMarked } from "./marked-session.ts";
import { openAtCursor, sessionUri } from "./open-session.ts";
import { projectFiles } from "./project-files.ts";

const plain = { ...everyFeature, locationLinks: false };

/** The places that a definition leads to, for an editor without links. */
function placesAt(...opened: Parameters<typeof openAtCursor>): Location[] {
  const { model, position } = openAtCursor(...opened);
  return getDefinition(model, position, plain).filter((found) => Location.is(found));
}

function slice(text: string, { start, end }: TextRange): string {
  return text.slice(start, end);
}

describe("in the document", () => {
  test.each([
    [
      "a forced function",
      "tools: [{ type: function, name: <[a]> }]\ntool_choice: { type: function, name: <|>a }",
    ],
    [
      "a forced server",
      "tools: [{ type: mcp, server_label: '<[a]>' }]\ntool_choice: { type: mcp, server_label: a<|> }",
    ],
    ["itself", "tools: [{ type: function, name: <[lo<|>okup]> }]"],
    [
      "all tools of the name",
      "tools: [{ name: <[a]> }, { name: <[a]> }]\ntool_choice: { name: <|>a }",
    ],
    ["an anchor", "model: &<[m]> x\ntracing: <|>*m"],
    [
      "an anchor, where the alias is a tool's name",
      "tools: [{ type: mcp, server_label: &<[m]> x }, { name: *<|>m }]",
    ],
    ["the last anchor before it", "a: &m x\nb: &<[m]> y\nc: *m<|>\nd: &m z"],
    [
      "a required property",
      "tools: [{ name: a, parameters: { properties: { <[b]>: {} }, required: [<|>b] } }]",
    ],
    [
      "what a schema refers to",
      'tools: [{ parameters: { $defs: { <[b]>: {} }, items: { $ref: "#/<|>$defs/b" } } }]',
    ],
    [
      "what a schema refers to by an escaped name",
      'tools: [{ parameters: { $defs: { "<[b/%]>": {} }, items: { $ref: "#/$defs/b~1%<|>25" } } }]',
    ],
  ])("leads to %s", (_, marked) => {
    const { model, position, expected } = openMarked(marked);
    const places = getDefinition(model, position, plain).filter((found) => Location.is(found));
    expect(new Set(places.map(({ uri }) => uri))).toEqual(new Set([sessionUri]));
    expect(
      markRanges(
        model,
        places.map(({ range }) => range),
      ),
    ).toBe(expected);
  });

  test.each([
    ["an unknown tool", "tools: []\ntool_choice: { type: function, name: <|>a }"],
    [
      "a tool of another type",
      "tools: [{ type: mcp, server_label: a }]\ntool_choice: { type: function, name: <|>a }",
    ],
    ["a variable", "model: ${env:<|>MODEL}"],
    ["an unknown alias", "model: *<|>m\ntracing: &m x"],
    ["an undeclared property", "tools: [{ parameters: { required: [<|>a] } }]"],
    ["a plain word", "model: <|>gpt-realtime"],
    ["nothing", "<|>"],
  ])("leads nowhere from %s", (_, text) => {
    expect(placesAt(text)).toEqual([]);
  });
});

test("names all that is declared, and what was asked about, where editors take links", () => {
  const { model, position } = openAtCursor(`
    tools:
      - type: function
        name: lookup
        description: Looks up.

    tool_choice: { type: function, name: "look<|>up" }
  `);
  const textAt = (range: Range) => slice(model.text, model.positions.offsetsOf(range));
  const links = getDefinition(model, position, everyFeature).filter((found) =>
    LocationLink.is(found),
  );
  expect(
    links.map(({ targetUri, targetRange, targetSelectionRange, originSelectionRange }) => ({
      uri: targetUri,
      whole: textAt(targetRange),
      name: textAt(targetSelectionRange),
      origin: originSelectionRange,
    })),
  ).toEqual([
    {
      uri: sessionUri,
      whole: "type: function\n    name: lookup\n    description: Looks up.",
      name: "lookup",
      origin: { start: { line: 5, character: 38 }, end: { line: 5, character: 44 } },
    },
  ]);
});

describe("in other files", () => {
  const start = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
  const context = {
    readFile: projectFiles({
      "tools/look up.yaml": "# 😀\ntype: function\nname: lookup\n",
      "tools/crm.json": '[{ "type": "mcp", "server_label": "crm" }]',
      "tools/broken.yaml": "- name: [",
    }),
  };
  const included = `
    tools:
      - \${file:./tools/look up.yaml}
      - \${file:./tools/crm.json}
      - \${file:./tools/broken.yaml}
      - \${file:./tools/missing.yaml}
  `;

  test("leads to the start of a file", () => {
    const uri = "file:///project/tools/look%20up.yaml";
    const places = placesAt("tools: ${file:./tools/<|>look up.yaml}", { context });
    expect(places).toEqual([{ uri, range: start }]);
  });

  test("leads to no file that is missing", () => {
    expect(placesAt("tools: ${file:./<|>tools.yaml}", { context })).toEqual([]);
  });

  test.each([
    ["function", "name: <|>lookup", "look%20up.yaml", { line: 2, character: 6 }, 6],
    ["mcp", "server_label: <|>crm", "crm.json", { line: 0, character: 35 }, 3],
  ])("leads to a tool of type %s in an included file", (type, choice, file, begin, length) => {
    const text = `${dedent(included)}tool_choice: { type: ${type}, ${choice} }\n`;
    expect(placesAt(text, { context })).toEqual([
      {
        uri: `file:///project/tools/${file}`,
        range: { start: begin, end: { ...begin, character: begin.character + length } },
      },
    ]);
  });

  test.each([
    [
      "of another type",
      "tools: ${file:./tools/crm.json}\ntool_choice: { type: function, name: <|>crm }",
    ],
    [
      "that is no tool",
      "prompt: ${file:./tools/crm.json}\ntool_choice: { type: mcp, server_label: <|>crm }",
    ],
  ])("leads to nothing %s in an included file", (_, text) => {
    expect(placesAt(text, { context })).toEqual([]);
  });

  test("leads to a tool in an included list", () => {
    const text =
      "tools: ${file:./tools/crm.json}\ntool_choice: { type: mcp, server_label: crm<|> }";
    const [place] = placesAt(text, { context });
    expect(place?.uri).toBe("file:///project/tools/crm.json");
  });

  test.each([
    ["file:///a/b/agent.realtime.yaml", "./prompts/a b#1.md", "file:///a/b/prompts/a%20b%231.md"],
    ["file:///a/b/agent.realtime.yaml", "../x.md", "file:///a/x.md"],
    ["vscode-vfs://github/org/repo/agent.yaml", "x.md", "vscode-vfs://github/org/repo/x.md"],
    ["file:///agent.realtime.yaml", "../x.md", null],
    ["file:///a/agent.realtime.yaml", "/etc/x.md", null],
    ["untitled:Untitled-1", "x.md", null],
  ])("beside %s without its host's help, %s is %s", (uri, path, target) => {
    const { model, position } = openAtCursor(`instructions: <|>\${file:${path}}`, { uri });
    const places = getDefinition(model, position, plain);
    expect(places).toEqual(target === null ? [] : [{ uri: target, range: start }]);
  });
});
