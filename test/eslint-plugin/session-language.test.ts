import js from "@eslint/js";
import { plugin } from "eslint-plugin-callsheet";
import { describe, expect, test } from "vitest";

import { dedent } from "../support/marked-text.ts";
import { eslintVersions, place, runESLint, strictConfig } from "./eslint-runs.ts";

const unknownVoice = dedent(`
  type: realtime
  model: gpt-realtime-2.1
  audio:
    output:
      voise: marin
`);

describe.each(eslintVersions)("callsheet/session under %s", (_, ESLint) => {
  test("a finding stands at its range, with its rule and its words", async () => {
    const { messages } = await runESLint(ESLint, unknownVoice);
    expect(messages).toMatchObject([
      {
        ruleId: "callsheet/unknown-key",
        severity: 2,
        message: "`voise` is not a key of `output`. Did you mean `voice`?",
        line: 5,
        column: 5,
        endLine: 5,
        endColumn: 10,
      },
    ]);
  });

  test("lines may end as Windows ends them", async () => {
    const { messages } = await runESLint(ESLint, unknownVoice.replaceAll("\n", "\r\n"));
    expect(messages.map(place)).toEqual(["callsheet/unknown-key 5:5-5:10"]);
  });

  test("a byte order mark moves nothing", async () => {
    const text = "\uFEFFtyp: realtime\nmodel: gpt-realtime-2.1\ntype: realtime\n";
    const { messages } = await runESLint(ESLint, text);
    expect(messages.map(place)).toEqual(["callsheet/unknown-key 1:1-1:4"]);
  });

  test("JSON is read too", async () => {
    const text = '{ "type": "realtime", "model": "gpt-realtime-2.1", "voise": "marin" }\n';
    const { messages } = await runESLint(ESLint, text, { fileName: "test.realtime.json" });
    expect(messages.map(place)).toEqual(["callsheet/unknown-key 1:52-1:59"]);
  });

  test("text that YAML can't read is a parsing error", async () => {
    const { messages } = await runESLint(ESLint, "type: realtime\ntools: [\n");
    expect(messages).toMatchObject([{ ruleId: null, fatal: true, line: 2, column: 8 }]);
    expect(messages[0]?.message).toMatch(/^Parsing error: .+\.$/);
  });

  test.each([
    ["empty-file", "", "1:1-1:1"],
    ["single-document", "type: realtime\n---\ntype: realtime\n", "2:1-2:4"],
    ["yaml-tag", "type: realtime\ninstructions: !env X\n", "2:15-2:19"],
  ])("what else can't be read is told by %s", async (id, text, range) => {
    const { messages } = await runESLint(ESLint, text);
    expect(messages.map(place)).toEqual([`callsheet/${id} ${range}`]);
  });

  test("no rule of JavaScript that is on for all files ends the run", async () => {
    const text = `# A comment \u00a0\n${unknownVoice.replace("voise: marin", "voice: marin  # it's  ")}`;
    const configs = [
      {
        rules: js.configs.all.rules,
        languageOptions: { globals: { window: true }, sourceType: "module" },
      },
      strictConfig,
    ];
    const { messages } = await runESLint(ESLint, text, { configs });
    expect(Object.keys(js.configs.all.rules)).toContain("no-irregular-whitespace");
    expect(messages).toEqual([]);
  });

  test("other rules can read text, comments and the document", async () => {
    const seen: unknown[] = [];
    const probe = {
      create: ({ sourceCode }: { sourceCode: SeenSourceCode }) => ({
        Session(node: object) {
          seen.push(sourceCode.getText(node), sourceCode.document.value, sourceCode.lines.length);
          seen.push(sourceCode.getAllComments().map(({ value, loc }) => [value, loc.start]));
        },
      }),
    };
    const configs = [strictConfig, { plugins: { probe: { rules: { probe } } } }];
    const text = "type: transcription # said\n";
    await runESLint(ESLint, text, { configs: [...configs, { rules: { "probe/probe": "error" } }] });
    expect(seen).toEqual([
      text,
      { type: "transcription" },
      2,
      [[" said", { line: 1, column: 20 }]],
    ]);
  });
});

interface SeenSourceCode {
  readonly lines: readonly string[];
  readonly document: { readonly value: unknown };
  getText(node: object): string;
  getAllComments(): { value: string; loc: { start: object } }[];
}

test("the language is the plugin's", () => {
  expect(Object.keys(plugin.languages)).toEqual(["session"]);
});
