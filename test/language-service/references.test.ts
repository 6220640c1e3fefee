import { getReferences } from "@callsheet/language-service";
import { expect, test } from "vitest";
import { markRanges, openMarked } from "./marked-session.ts";
import { openAtCursor } from "./open-session.ts";

/** The text with marks around all that is found at its cursor. */
function foundIn(marked: string): { found: string; expected: string } {
  const { model, position, expected } = openMarked(marked);
  const references = getReferences(model, position, { includeDeclaration: true });
  return {
    found: markRanges(
      model,
      references.map(({ range }) => range),
    ),
    expected,
  };
}

test.each([
  [
    "a function, from what forces it",
    `
    tools:
      - type: function
        name: <[lookup]>
      - type: function
        name: lookup_all
      - type: mcp
        server_label: lookup
    tool_choice:
      type: function
      name: <[loo<|>kup]>
    `,
  ],
  [
    "an MCP server, from its label",
    `
    tool_choice: { type: mcp, server_label: "<[crm]>", name: find }
    tools:
      - { type: mcp, server_label: '<[crm<|>]>' }
      - { type: function, name: crm }
    `,
  ],
  [
    "a tool that says its type by its keys alone",
    `
    tools:
      - name: <[<|>lookup]>
    tool_choice:
      name: <[lookup]>
    `,
  ],
  [
    "a tool whose type comes from a variable",
    `
    tools:
      - type: \${env:KIND}
        server_label: <[c<|>rm]>
    tool_choice: { type: mcp, server_label: <[crm]> }
    `,
  ],
  [
    "a tool declared twice",
    `
    tools:
      - { type: function, name: <[lookup]> }
      - { type: function, name: <[lookup]> }
    tool_choice: { type: function, name: <[lo<|>okup]> }
    `,
  ],
  [
    "a tool named in a block",
    `
    tools:
      - type: function
        name: >-
          <[lookup]>
        description: Looks up.
    tool_choice: { type: function, name: <[look<|>up]> }
    `,
  ],
  [
    "a tool whose name is an alias elsewhere",
    `
    tools:
      - type: function
        name: &name <[lo<|>okup]>
    tool_choice: { type: function, name: <[*name]> }
    `,
  ],
  [
    "tools of an aliased list, each once",
    `
    tools:
      - &tool { type: function, name: <[lo<|>okup]> }
      - *tool
    `,
  ],
  [
    "an anchor, up to the next of its name",
    `
    model: &<[a]> gpt-realtime
    tracing: *<[a<|>]>
    instructions: &a Be brief.
    prompt: *a
    `,
  ],
  [
    "an anchor, from its ampersand",
    `
    model: &a gpt-realtime
    instructions: <|>&<[a]>
      Be brief.
    prompt: *<[a]>
    `,
  ],
  [
    "aliases of no anchor",
    `
    model: *<[a]>
    voice: *<[<|>a]>
    `,
  ],
  [
    "a file",
    `
    instructions: "\${file:<[./a.md]>}"
    prompt: \${fi<|>le:<[./a.md]>}
    tracing: \${file:./b.md}
    `,
  ],
  [
    "a variable",
    `
    model: \${env:<[MODEL]>:-gpt-realtime}
    instructions: \${env:<[MO<|>DEL]>}
    voice: \${env:MODELS}
    `,
  ],
  [
    "a property, in all schemas for the same value",
    `
    tools:
      - type: function
        name: find
        parameters:
          type: object
          properties:
            "<[city]>": { type: string }
            place:
              type: object
              properties: { city: { type: string } }
              required: [city]
          required: ["<[ci<|>ty]>", place]
          dependentRequired: { place: [<[city]>], <[city]>: [place] }
          anyOf:
            - required: [<[city]>]
            - not: { required: [<[city]>] }
            - properties: { <[city]>: { minLength: 2 } }
    `,
  ],
  [
    "a property of one tool and not of another",
    `
    tools:
      - { name: find, parameters: { properties: { city: {} }, required: [city] } }
      - { name: book, parameters: { properties: { <[city]>: {} }, required: [<[ci<|>ty]>] } }
    `,
  ],
  [
    "a property of an item",
    `
    tools:
      - name: find
        parameters:
          properties:
            city: {}
            stops:
              items:
                properties: { <[ci<|>ty]>: {} }
                required: [<[city]>]
          required: [city]
    `,
  ],
  [
    "a definition",
    `
    tools:
      - name: find
        parameters:
          properties:
            from: { $ref: "#/$defs/<[place]>" }
            to: { $ref: '#/$defs/<[pla<|>ce]>' }
            inner: { $ref: "#/$defs/<[place]>/properties/city" }
          $defs: { <[place]>: { properties: { city: {} } } }
    `,
  ],
  [
    "a property that references lead through",
    `
    tools:
      - name: find
        parameters:
          properties:
            <[from]>: { properties: { city: {} } }
            to: { $ref: "#/properties/<[f<|>rom]>/properties/city" }
    `,
  ],
  [
    "a definition that references lead through",
    `
    tools:
      - name: find
        parameters:
          properties: { city: { $ref: "#/$defs/<[pla<|>ce]>/properties/city" } }
          $defs: { <[place]>: { properties: { city: {} } } }
    `,
  ],
  [
    "a property that is required beside a reference to its schema",
    `
    tools:
      - name: find
        parameters:
          properties:
            from: { $ref: "#/$defs/place", required: [<[ci<|>ty]>] }
          $defs: { place: { properties: { <[city]>: {} } } }
    `,
  ],
  [
    "in JSON",
    `
    { "tools": [{ "type": "function", "name": "<[lo<|>okup]>" }],
      "tool_choice": { "type": "function", "name": "<[lookup]>" } }
    `,
  ],
  [
    "behind characters of two units",
    `
    instructions: "😀 \\" 😀"
    tools: [{ description: "😀", type: function, name: <[lookup]> }]
    tool_choice: { name: "<[l<|>ookup]>", type: function }
    `,
  ],
  [
    "in a text that breaks off",
    `
    tools:
      - type: function
        name: <[lookup]>
    tool_choice: { type: function, name: <[lookup<|>]>
    `,
  ],
])("finds %s", (_, marked) => {
  const { found, expected } = foundIn(marked);
  expect(found).toBe(expected);
});

test("finds the same where lines end as on Windows", () => {
  const { found, expected } = foundIn(
    "tools:\r\n  - type: function\r\n    name: <[lookup<|>]>\r\ntool_choice:\r\n  type: function\r\n  name: <[lookup]>\r\n",
  );
  expect(found).toBe(expected);
});

test("leaves the declaration out when it isn't asked for", () => {
  const { model, position, expected } = openMarked(`
    tools:
      - { type: function, name: loo<|>kup }
    tool_choice: { type: function, name: <[lookup]> }
  `);
  const references = getReferences(model, position, { includeDeclaration: false });
  expect(
    markRanges(
      model,
      references.map(({ range }) => range),
    ),
  ).toBe(expected);
});

test.each([
  ["an empty document", "<|>"],
  ["a key", "tools:\n  - na<|>me: lookup"],
  ["a name from a variable's value", "tools:\n  - server_label: x\n    typ<|>e: mcp"],
  ["a tool of no known type", "tools: [{ type: web_search, name: look<|>up }]"],
  ["a quote that is never closed", 'tools:\n  - name: "loo<|>kup'],
  ["a reference where none is replaced", "tools: [{ name: a, parameters: { x: '${env:<|>X}' } }]"],
  ["a reference in a block", "instructions: |\n  ${env:<|>X}"],
  ["a reference in a longer text", "instructions: see ${env:<|>X}"],
])("finds nothing at %s", (_, text) => {
  const { model, position } = openAtCursor(text);
  expect(getReferences(model, position, { includeDeclaration: true })).toEqual([]);
});
