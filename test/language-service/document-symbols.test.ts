import { everyFeature, getDocumentSymbols, noFeature } from "@callsheet/language-service";
import { DocumentSymbol, SymbolKind, SymbolTag } from "vscode-languageserver-types";
import { expect, test } from "vitest";
import { dedent } from "../support/marked-text.ts";
import { openText } from "./open-session.ts";

const kindNames = new Map(Object.entries(SymbolKind).map(([name, kind]) => [kind, name]));

/** The outline as lines: name, kind and detail, each with the text that one jumps to. */
function outlineOf(text: string): string {
  const model = openText(dedent(text));
  const lines = (symbols: readonly DocumentSymbol[], indent: string): string[] =>
    symbols.flatMap(({ name, kind, detail = "", selectionRange, children = [] }) => {
      const { start, end } = model.positions.offsetsOf(selectionRange);
      const [jump = ""] = model.text.slice(start, end).split("\n");
      const line = `${indent}${name} (${kindNames.get(kind) ?? ""}) ${detail} @ ${jump}`;
      return [line.replace(/ +@/, " @"), ...lines(children, `${indent}  `)];
    });
  const symbols = getDocumentSymbols(model, everyFeature).filter((one) => DocumentSymbol.is(one));
  return `${lines(symbols, "").join("\n")}\n`;
}

test("shows keys with what is below them, and tools by their names", () => {
  const outline = outlineOf(`
    type: realtime
    model: "gpt-realtime-2.1"
    instructions: |
      # Role
      You are the concierge of Hotel Aurora, a quiet house of 42 rooms.
    audio:
      output: { voice: marin, speed: 1.5 }
    include: [item.input_audio_transcription.logprobs]
    tools:
      - type: function
        name: 'find_booking'
        description: >-
          Finds the booking of the guest
          who is calling.
        parameters:
          type: object
          properties:
            last_name: { type: string }
            stay:
              type: object
              properties:
                nights: { type: [integer, string] }
          required: [last_name]
      - type: mcp
        server_label: crm
        server_url: https://crm.example.com/mcp
        authorization: abcdefghijklmnop
        require_approval: { never: { tool_names: [find] } }
      - type: web_search
      - {}
      - text
    tracing: null
    parallel_tool_calls: true
  `);
  expect(outline).toBe(
    dedent(`
    type (String) realtime @ type
    model (String) gpt-realtime-2.1 @ model
    instructions (String) # Role You are the concierge of Hotel Aurora, a quiet house… @ instructions
    audio (Object) @ audio
      output (Object) @ output
        voice (String) marin @ voice
        speed (Number) 1.5 @ speed
    include (Array) @ include
    tools (Array) @ tools
      find_booking (Function) Finds the booking of the guest who is calling. @ 'find_booking'
        last_name (Property) string @ last_name
        stay (Property) object @ stay
          nights (Property) @ nights
      crm (Module) mcp @ crm
        server_url (String) https://crm.example.com/mcp @ server_url
        authorization (String) **************** @ authorization
        require_approval (Object) @ require_approval
          never (Object) @ never
            tool_names (Array) @ tool_names
      web_search (Object) web_search @ type: web_search
      [3] (Object) @ {}
    tracing (Null) null @ tracing
    parallel_tool_calls (Boolean) true @ parallel_tool_calls
  `),
  );
});

test("shows aliases where they stand, and nothing of theirs twice", () => {
  const outline = outlineOf(`
    tools:
      - &tool
        name: &name find
        parameters: { properties: { order: {} } }
      - *tool
      - { type: mcp, server_label: *name }
    tracing: *tool
  `);
  expect(outline).toBe(
    dedent(`
    tools (Array) @ tools
      find (Function) @ &name find
        order (Property) @ order
      find (Function) @ *tool
      find (Module) mcp @ *name
    tracing (Object) @ tracing
  `),
  );
});

test("has a name for everything", () => {
  expect(outlineOf('"": a\n" ": b\n? [c]\n: d\n')).toBe(
    dedent(`
    "" (String) a @ ""
    "" (String) b @ " "
    ["c"] (String) d @ [c]
  `),
  );
});

test("marks a model that ends, where editors know how", () => {
  const text =
    "model: gpt-4o-realtime-preview\naudio: { input: { transcription: { model: whisper-1 } } }\n";
  const model = openText(text);
  const [symbol] = getDocumentSymbols(model, everyFeature);
  expect(symbol?.tags).toEqual([SymbolTag.Deprecated]);
  const [plain] = getDocumentSymbols(model, { ...everyFeature, symbolTags: false });
  expect(plain).not.toHaveProperty("tags");
});

test("ends a member without a value at its colon", () => {
  const [symbol] = getDocumentSymbols(openText("model:   \n"), everyFeature);
  expect(symbol).toHaveProperty("range.end", { line: 0, character: 6 });
});

test("jumps to the tool where its name is missing", () => {
  expect(outlineOf("tools:\n  - type: function\n    name: ")).toBe(
    "tools (Array) @ tools\n  function (Function) function @ type: function\n",
  );
});

test("is a flat list for editors that know no nesting", () => {
  const model = openText("audio:\n  output:\n    voice: marin\n\ntools:\n- name: find\n");
  const { uri } = model;
  const at = (range: readonly [number, number, number, number]) => ({
    uri,
    range: {
      start: { line: range[0], character: range[1] },
      end: { line: range[2], character: range[3] },
    },
  });
  expect(getDocumentSymbols(model, noFeature)).toEqual([
    { name: "audio", kind: SymbolKind.Object, location: at([0, 0, 2, 16]) },
    {
      name: "output",
      kind: SymbolKind.Object,
      location: at([1, 2, 2, 16]),
      containerName: "audio",
    },
    {
      name: "voice",
      kind: SymbolKind.String,
      location: at([2, 4, 2, 16]),
      containerName: "output",
    },
    { name: "tools", kind: SymbolKind.Array, location: at([4, 0, 5, 12]) },
    {
      name: "find",
      kind: SymbolKind.Function,
      location: at([5, 2, 5, 12]),
      containerName: "tools",
    },
  ]);
});

test.each([
  ["", []],
  ["# nothing", []],
  ["text", []],
  ["tools:\n  - name: [", ["tools", "[0]"]],
  ["tools: {", ["tools"]],
  ["- a: 1\n- b\n", ["[0]", "a"]],
  ['{"model": "x', ["model"]],
])("shows of %j as much as can be read", (text, names) => {
  const symbols = getDocumentSymbols(openText(text), noFeature);
  expect(symbols.map(({ name }) => name)).toEqual(names);
});

test("a key that is an alias of nothing is shown as it is written", () => {
  expect(outlineOf("*a : 1\nmodel: gpt-realtime-2.1\n")).toContain("*a");
});
