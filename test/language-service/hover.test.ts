import { describedRules, voices } from "@callsheet/core";
import { noFeature } from "@callsheet/language-service";
import { describe, expect, test } from "vitest";
import { hoverAt, shownAt } from "./hover-text.ts";

describe("a key", () => {
  test("is told with what it takes, what it means, its default and its bounds", () => {
    expect(hoverAt("type: realtime\naudio: { output: { sp<|>eed: 2 } }\n")).toMatchInlineSnapshot(`
      {
        "about": "speed",
        "shown": "\`speed\`: a number from 0.25 to 1.5

      How fast the speech is played, as a multiple of normal: 0.25 to 1.5. It stretches the finished audio; to make the model itself speak faster, say so in \`instructions\`.

      Default: \`1\`",
      }
    `);
  });

  test("is told with the values that it takes", () => {
    expect(
      shownAt(`
        type: realtime
        audio:
          input:
            turn_detection:
              type: semantic_vad
              <|>eagerness: low
      `),
    ).toMatchInlineSnapshot(`
      "\`eagerness\`: \`low\`, \`medium\`, \`high\` or \`auto\`

      How soon the model takes its turn when the caller may not be done.

      Default: \`auto\`

      - \`low\`: Patient: waits up to 8 seconds.
      - \`medium\`: Balanced: waits up to 4 seconds.
      - \`high\`: Quick: waits up to 2 seconds.
      - \`auto\`: The same as \`medium\`."
    `);
  });

  test("of a list is told with its length", () => {
    expect(shownAt("type: realtime\noutput_modalities<|>: [audio]\n")).toMatchInlineSnapshot(`
      "\`output_modalities\`: a list (exactly 1 item)

      Whether the model answers in speech or in writing. The list takes exactly one entry: speech always comes with its transcript, so \`audio\` already gives you both.

      Default: \`[audio]\`"
    `);
  });

  test("that decides between mappings is told with all of them", () => {
    expect(shownAt("type: realtime\ntools: [{ ty<|>pe: mcp, server_label: crm }]\n"))
      .toMatchInlineSnapshot(`
      "\`type\`: \`function\` or \`mcp\`

      - \`function\`: A function of your application.
      - \`mcp\`: The tools of a server that speaks the Model Context Protocol."
    `);
  });

  test("that ends is told as deprecated", () => {
    expect(shownAt("type: realtime\npr<|>ompt: { id: pmpt_1 }\n")).toMatchInlineSnapshot(`
      "\`prompt\`: a mapping or \`null\`

      A prompt template stored at OpenAI, with its variables. Stored prompts end on 2026-11-30: keep the text in a file and name it in \`instructions: \${file:./instructions.md}\`.

      **Deprecated.** Stored prompts shut down on 2026-11-30. Put the text into a file and use \`instructions\` instead.

      Default: \`null\`"
    `);
  });

  test("with a long list of values is told with the first of them", () => {
    const lines = shownAt("type: realtime\n<|>model: gpt-realtime-2.1\n")?.split("\n") ?? [];
    expect(lines.filter((line) => line.startsWith("- `")).length).toBe(10);
    expect(lines.at(-1)).toBe("- … and 9 more");
  });

  test("with a short list is told with all of them", () => {
    const shown = shownAt("type: realtime\naudio: { output: { <|>voice: ash } }\n") ?? "";
    expect([...shown.matchAll(/^- `(.*?)`: /gm)].map(([, name]) => name)).toEqual(voices);
  });

  test("means what it means in the branch that the document is of", () => {
    const vad = (type: string): string =>
      `type: realtime\naudio: { input: { turn_detection: { type: ${type}, interrupt_<|>response: true } } }\n`;
    const meanings = ["server_vad", "semantic_vad"].map(
      (type) => shownAt(vad(type))?.split("\n\n")[1],
    );
    expect(meanings).toMatchInlineSnapshot(`
      [
        "Whether the model stops talking when the caller starts. With \`false\` it finishes, and may miss the turn that was spoken meanwhile.",
        "Whether the model stops talking when the caller starts. With \`false\` it finishes what it was saying.",
      ]
    `);
  });

  test("means what it may mean where the branch is open", () => {
    expect(
      shownAt(
        "type: realtime\naudio: { input: { turn_detection: { interrupt_<|>response: true } } }\n",
      ),
    ).toMatchInlineSnapshot(`
      "\`interrupt_response\`: \`true\` or \`false\`

      Whether the model stops talking when the caller starts. With \`false\` it finishes, and may miss the turn that was spoken meanwhile.

      Whether the model stops talking when the caller starts. With \`false\` it finishes what it was saying.

      Default: \`true\`"
    `);
  });

  test.each<[where: string, marked: string]>([
    ["in JSON", '{ "type": "realtime", "audio": { "output": { "sp<|>eed": 1 } } }'],
    ["in a text of Windows", "type: realtime\r\naudio:\r\n  output:\r\n    sp<|>eed: 1\r\n"],
    ["in a text that is being written", 'type: realtime\naudio: { output: { sp<|>eed: "1'],
    ["before its value is written", "type: realtime\naudio:\n  output:\n    sp<|>eed:\n"],
    ["below a mistake", "type: 5\nauido: 1\naudio: { output: { sp<|>eed: fast } }\n"],
  ])("is told %s too", (_where, marked) => {
    const expected = shownAt("type: realtime\naudio: { output: { sp<|>eed: 2 } }\n");
    expect(shownAt(marked)).toBe(expected);
  });
});

describe("a value", () => {
  test("that the schema lists is told with its meaning", () => {
    expect(hoverAt("type: realtime\naudio: { output: { voice: mar<|>in } }\n"))
      .toMatchInlineSnapshot(`
      {
        "about": "marin",
        "shown": "\`marin\`: One of the two voices of best quality.",
      }
    `);
  });

  test("that decides between mappings is told with the one that it chooses", () => {
    expect(hoverAt("type: realtime\naudio: { input: { format: { type: <|>audio/pcmu } } }\n"))
      .toMatchInlineSnapshot(`
      {
        "about": "audio/pcmu",
        "shown": "\`audio/pcmu\`: G.711 μ-law, what phone providers in North America and Japan send.

      **G.711 μ-law**: Telephone audio of North America and Japan, always 8 kHz. It takes no \`rate\`.",
      }
    `);
  });

  test("in a list is told as what it is there", () => {
    expect(hoverAt("type: realtime\noutput_modalities: [<|>text]\n")).toMatchInlineSnapshot(`
      {
        "about": "text",
        "shown": "\`text\`: Text alone: no voice is used and no audio is billed for the answer.",
      }
    `);
  });

  test("of no list is told by its key", () => {
    expect(hoverAt("type: realtime\naudio: { output: { speed: 1.<|>5 } }\n"))
      .toMatchInlineSnapshot(`
      {
        "about": "1.5",
        "shown": "\`speed\`: a number from 0.25 to 1.5

      How fast the speech is played, as a multiple of normal: 0.25 to 1.5. It stretches the finished audio; to make the model itself speak faster, say so in \`instructions\`.

      Default: \`1\`",
      }
    `);
  });

  test("of no list, in a list, is told by its place", () => {
    expect(
      hoverAt(
        "type: transcription\naudio: { input: { transcription: { keywords: [a, <|>b] } } }\n",
      ),
    ).toMatchInlineSnapshot(`
      {
        "about": "b",
        "shown": "Item 2 of \`keywords\`: a string

      A word or a short phrase.",
      }
    `);
  });

  test("that is the code of a language is told by its name", () => {
    expect(
      hoverAt("type: transcription\naudio: { input: { transcription: { language: d<|>e } } }\n"),
    ).toEqual({ about: "de", shown: "`de`: German" });
  });
});

describe("a comment that turns rules off", () => {
  test("is told with what the rules do", () => {
    expect(
      hoverAt("# call<|>sheet-disable unknown-key, wrong-type, zebra -- soon\ntype: realtime\n"),
    ).toMatchInlineSnapshot(`
      {
        "about": "# callsheet-disable unknown-key, wrong-type, zebra -- soon",
        "shown": "\`unknown-key\`: Disallow keys that the API does not know. [All about it](https://callsheet.dev/rules/unknown-key)

      \`wrong-type\`: Require values of the type that the API takes. [All about it](https://callsheet.dev/rules/wrong-type)",
      }
    `);
  });

  test("is told with one rule where that is named", () => {
    expect(
      hoverAt(
        "type: realtime\n# callsheet-disable-next-line unknown-key, wrong-<|>type\nbeam: 1\n",
      ),
    ).toMatchInlineSnapshot(`
      {
        "about": "wrong-type",
        "shown": "\`wrong-type\`: Require values of the type that the API takes. [All about it](https://callsheet.dev/rules/wrong-type)",
      }
    `);
  });

  test.each(describedRules)("knows $id", ({ id, description, url }) => {
    expect(shownAt(`# callsheet-disable <|>${id}\ntype: realtime\n`)).toBe(
      `\`${id}\`: ${description}. [All about it](${url})`,
    );
  });
});

describe("nothing is told", () => {
  test.each<[where: string, marked: string]>([
    ["of an empty text", "<|>"],
    ["in a comment", "type: realtime # a c<|>omment\n"],
    ["between keys", "type: realtime\n<|>\naudio: {}\n"],
    ["between braces", "type: realtime\naudio: { <|> }\n"],
    ["where a value is missing", "type: realtime\nmodel: <|>\n"],
    ["of an unknown key", "type: realtime\nbe<|>am: 1\n"],
    ["of what an unknown key holds", "type: realtime\nbeam: { voice: <|>ash }\n"],
    [
      "where the schema leaves all open",
      "type: realtime\ntracing: { metadata: { vo<|>ice: ash } }\n",
    ],
    ["of a rule that doesn't exist", "# callsheet-disable zeb<|>ra\ntype: realtime\n"],
  ])("%s", (_where, marked) => {
    expect(hoverAt(marked)).toBeNull();
  });
});

test("an editor that shows no Markdown gets plain text", () => {
  const marked = "type: realtime\naudio: { input: { turn_detection: { ty<|>pe: server_vad } } }\n";
  expect(hoverAt(marked, { client: noFeature })?.shown).toMatchInlineSnapshot(`
    "type: server_vad or semantic_vad

    - server_vad: Turn detection by loudness and silence.
    - semantic_vad: Turn detection by meaning."
  `);
  expect(
    hoverAt("# callsheet-disable <|>unknown-key\ntype: realtime\n", { client: noFeature })?.shown,
  ).toMatchInlineSnapshot(
    `"unknown-key: Disallow keys that the API does not know. All about it: https://callsheet.dev/rules/unknown-key"`,
  );
});
