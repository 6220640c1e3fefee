import type { KnownVariable } from "@callsheet/language-service";
import { describe, expect, test } from "vitest";
import { dedent } from "../support/marked-text.ts";
import { hoverAt } from "./hover-text.ts";
import { projectFiles } from "./project-files.ts";

const variables = (): KnownVariable[] => [
  { name: "CRM_TOKEN", source: "the environment" },
  { name: "CRM_TOKEN", source: ".env" },
  { name: "CRM_TOKEN", source: ".env.example" },
  { name: "SPEED", source: ".env" },
];

describe("a reference to a variable", () => {
  const shownOf = (value: string): string | undefined =>
    hoverAt(`type: realtime\naudio: { output: { speed: "<|>${value}" } }\n`, {
      context: { variables },
    })?.shown;

  test.each<[value: string, shown: string]>([
    ["${env:SPEED}", "`SPEED`: a variable; set in `.env`"],
    [
      "${env:CRM_TOKEN}",
      "`CRM_TOKEN`: a variable; set in the environment, `.env` and `.env.example`",
    ],
    ["${env:PACE}", "`PACE`: a variable; nothing known sets it"],
    ["${env:PACE:-1.2}", "`PACE`: a variable; nothing known sets it\n\nDefault: `1.2`"],
    ["${env:PACE:-}", "`PACE`: a variable; nothing known sets it"],
    [
      "${env:PACE:?How fast?}",
      "`PACE`: a variable; nothing known sets it\n\nIf it is not set: `How fast?`",
    ],
    [
      "${env:PACE:-`b` [x](http://x)}",
      "`PACE`: a variable; nothing known sets it\n\nDefault: `'b' [x](http://x)`",
    ],
  ])("%s is told by its name", (value, shown) => {
    expect(shownOf(value)).toBe(shown);
  });

  test("is about the whole value", () => {
    const marked = "type: realtime\naudio: { output: { speed: '${env:<|>SPEED}' } }\n";
    expect(hoverAt(marked, { context: { variables } })).toEqual({
      about: "'${env:SPEED}'",
      shown: "`SPEED`: a variable; set in `.env`",
    });
  });

  test("that can't be read is told by its place", () => {
    expect(shownOf("${env:}")).toMatch(/^`speed`: a number/);
  });
});

test("a text that only looks like a reference is told as one", () => {
  expect(hoverAt("type: realtime\ninstructions: $<|>${env:NAME}\n")?.shown).toBe(
    "The text `${env:NAME}`; no reference, since `$$` begins it.\n\nAbout 5 tokens.",
  );
});

describe("a reference to a file", () => {
  const lines = Array.from({ length: 12 }, (_, index) => `Line ${index + 1}.`);
  const context = {
    readFile: projectFiles({
      "parts/short.md": "# Role\r\n\r\nYou are kind.\r\n",
      "long.md": lines.join("\n"),
      "wide.txt": `${"x".repeat(300)}\n`,
      "fence.md": "Say:\n```\nno\n````\n# Not out\n",
      "empty.md": "",
      "audio.yml": "output:\n  voice: ash\n",
      "audio.json": '{ "output": { "voice": "ash" } }\n',
    }),
  };
  const shownOf = (path: string, key = "instructions"): string | undefined =>
    hoverAt(`type: realtime\n${key}: <|>\${file:${path}}\n`, { context })?.shown;

  test("is told with its size and its text", () => {
    expect(shownOf("./parts/short.md")).toMatchInlineSnapshot(`
      "\`parts/short.md\`: 3 lines, 25 characters

      \`\`\`markdown
      # Role

      You are kind.
      \`\`\`

      About 7 tokens."
    `);
  });

  test("is told with the first lines of a long text", () => {
    expect(shownOf("long.md")).toMatchInlineSnapshot(`
      "\`long.md\`: 12 lines, 98 characters

      \`\`\`markdown
      Line 1.
      Line 2.
      Line 3.
      Line 4.
      Line 5.
      Line 6.
      Line 7.
      Line 8.
      …
      \`\`\`

      About 53 tokens."
    `);
  });

  test("is told with the beginning of a long line", () => {
    expect(shownOf("wide.txt")).toMatchInlineSnapshot(`
      "\`wide.txt\`: 1 line, 301 characters

      \`\`\`text
      xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…
      \`\`\`

      About 50 tokens."
    `);
  });

  test("is told with a text that can't end its code block", () => {
    expect(shownOf("fence.md")).toMatchInlineSnapshot(`
      "\`fence.md\`: 5 lines, 27 characters

      \`\`\`\`\`markdown
      Say:
      \`\`\`
      no
      \`\`\`\`
      # Not out
      \`\`\`\`\`

      About 13 tokens."
    `);
  });

  test("is told with a value", () => {
    expect(shownOf("audio.yml", "audio")).toMatchInlineSnapshot(`
      "\`audio.yml\`: 2 lines, 21 characters

      \`\`\`yaml
      output:
        voice: ash
      \`\`\`"
    `);
    expect(shownOf("audio.json", "audio")).toMatchInlineSnapshot(`
      "\`audio.json\`: 1 line, 33 characters

      \`\`\`json
      { "output": { "voice": "ash" } }
      \`\`\`"
    `);
  });

  test("is told by its place where there is nothing to read", () => {
    expect(shownOf("empty.md")).toMatchInlineSnapshot(`"\`empty.md\`: 0 lines, 0 characters"`);
    expect(shownOf("none.md")).toMatch(/^`instructions`: a string\n/);
  });

  test("is told by its place where no files can be read", () => {
    expect(hoverAt("type: realtime\ninstructions: <|>${file:long.md}\n")?.shown).toMatch(
      /^`instructions`: a string\n/,
    );
  });
});

describe("an alias", () => {
  test("is told with what it stands for", () => {
    expect(
      hoverAt(`
        type: realtime
        tools:
          - &opening
            type: function
            name: open_door
            description: |
              Opens the door.
          - <|>*opening
      `),
    ).toMatchInlineSnapshot(`
      {
        "about": "*opening",
        "shown": "\`*opening\` stands for \`&opening\` in line 3

      \`\`\`yaml
      type: function
      name: open_door
      description: |
        Opens the door.
      \`\`\`",
      }
    `);
  });

  test("is told with the first lines of it", () => {
    const properties = Array.from({ length: 12 }, (_, index) => `      p${index}: {}`).join("\n");
    const text = `type: realtime\ntracing:\n  metadata: &data\n    deep:\n${properties}\nprompt: { id: x, variables: *da<|>ta }\n`;
    expect(hoverAt(text)?.shown).toMatchInlineSnapshot(`
      "\`*data\` stands for \`&data\` in line 3

      \`\`\`yaml
      deep:
        p0: {}
        p1: {}
        p2: {}
        p3: {}
        p4: {}
        p5: {}
        p6: {}
      …
      \`\`\`"
    `);
  });

  test("is told with a word", () => {
    expect(hoverAt("type: realtime\nmodel: &m gpt-realtime-2.1\ninstructions: *<|>m\n")?.shown)
      .toMatchInlineSnapshot(`
      "\`*m\` stands for \`&m\` in line 2

      \`\`\`yaml
      gpt-realtime-2.1
      \`\`\`

      About 8 tokens, less than 1% of the 128,000 that \`gpt-realtime-2.1\` can hold."
    `);
  });
});

describe("no credential is shown", () => {
  const secret = "swordfish-and-chips";
  const context = {
    variables,
    readFile: projectFiles({
      "token.txt": secret,
      "tool.yaml": `type: mcp\nserver_label: crm\nauthorization: ${secret}\nheaders:\n  X-Colour: ${secret}\n`,
      "tool.json": `{ "headers": { "a": "${secret}" }, "authorization": "${secret}" }`,
      "headers.yaml": `X-Colour: ${secret}\n`,
      "prompt.md": "Use sk-proj-abcdefghijklmnopqrstuvwxyz0123456789.\n",
    }),
  };
  const text = dedent(`
    type: realtime
    instructions: \${file:prompt.md}
    tracing: { group_id: &key sk-proj-abcdefghijklmnopqrstuvwxyz0123456789, workflow_name: *key }
    tools:
      - &crm
        type: mcp
        server_label: crm
        authorization: ${secret}
        headers:
          X-Colour: &colour ${secret}
      - *crm
      - type: mcp
        server_label: shop
        authorization: *colour
        headers: &all { X-Colour: ${secret}, "X-Other": "\${env:OTHER:-${secret}}" }
      - { type: mcp, server_label: "\${env:LABEL:-x}", authorization: "\${env:T:-${secret}}", headers: *all }
      - type: mcp
        server_label: *colour
        authorization: \${file:token.txt}
        headers: \${file:headers.yaml}
      - \${file:tool.yaml}
      - \${file:tool.json}
      - type: mcp
        server_label: crm
        authorization: $\${env:${secret}}
  `);
  const everywhere = Array.from({ length: text.length + 1 }, (_, offset) => offset);
  const shown = new Set(
    everywhere.map(
      (offset) => hoverAt(`${text.slice(0, offset)}<|>${text.slice(offset)}`, { context })?.shown,
    ),
  );

  test("wherever the cursor is", () => {
    const words = [...shown].filter(
      (one) => one?.includes("swordfish") || one?.includes("sk-proj"),
    );
    expect(words).toEqual([]);
  });

  test("in place of which stand asterisks", () => {
    expect([...shown].filter((one) => one?.includes("***"))).toMatchInlineSnapshot(`
      [
        "\`prompt.md\`: 1 line, 50 characters

      \`\`\`markdown
      Use ********************************************.
      \`\`\`

      About 15 tokens.",
        "\`*key\` stands for \`&key\` in line 3

      \`\`\`yaml
      ********************************************
      \`\`\`",
        "\`*crm\` stands for \`&crm\` in line 5

      \`\`\`yaml
      type: mcp
      server_label: crm
      authorization: ***
      headers:
        X-Colour: &colour ***
      \`\`\`",
        "\`*all\` stands for \`&all\` in line 15

      \`\`\`yaml
      { X-Colour: ***, "X-Other": *** }
      \`\`\`",
        "\`*colour\` stands for \`&colour\` in line 10

      \`\`\`yaml
      ***
      \`\`\`",
        "\`headers.yaml\`: 1 line, 30 characters

      \`\`\`yaml
      X-Colour: ***
      \`\`\`",
        "\`tool.yaml\`: 5 lines, 104 characters

      \`\`\`yaml
      type: mcp
      server_label: crm
      authorization: ***
      headers:
        X-Colour: ***
      \`\`\`",
        "\`tool.json\`: 1 line, 85 characters

      \`\`\`json
      { "headers": { "a": *** }, "authorization": *** }
      \`\`\`",
      ]
    `);
  });
});
