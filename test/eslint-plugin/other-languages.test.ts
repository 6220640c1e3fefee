import { plugin } from "eslint-plugin-callsheet";
import yml from "eslint-plugin-yml";
import { describe, expect, test } from "vitest";
import * as yamlParser from "yaml-eslint-parser";

import { eslintVersions, place, runESLint, strictConfig } from "./eslint-runs.ts";

const { rules, settings } = strictConfig;
const files = ["**/*.realtime.yaml"];

/** Ways to read YAML that a project may use already. */
const readers = [
  ["the language yml/yaml", { plugins: { callsheet: plugin, yml }, language: "yml/yaml" }],
  [
    "the parser yaml-eslint-parser",
    { plugins: { callsheet: plugin, yml }, languageOptions: { parser: yamlParser } },
  ],
] as const;

const underReaders = eslintVersions.flatMap(([version, ESLint]) =>
  readers.map(([reader, config]) => ({ name: `${reader}, ${version}`, ESLint, config })),
);

describe.each(underReaders)("rules under $name", ({ ESLint, config }) => {
  const configs = [{ ...config, files, rules, settings }];

  test("report at the same places", async () => {
    const text =
      "# a session\ntype: realtime\nmodel: gpt-realtime-2.1\naudio: { output: { voise: marin } }\n";
    const { messages } = await runESLint(ESLint, text, { configs });
    expect(messages.map(place)).toEqual(["callsheet/unknown-key 4:20-4:25"]);
    expect(messages[0]?.suggestions).toMatchObject([{ desc: "Rename to `voice`" }]);
  });

  test("run beside the rules of that language, whose fixes and comments hold", async () => {
    const text =
      "type: realtime\n# eslint-disable-next-line callsheet/unknown-key\nmodle: x\nmodel:   gpt-realtime-2.1\n";
    const spaced = { rules: { "yml/key-spacing": "error", "callsheet/missing-key": "error" } };
    const { messages, output } = await runESLint(ESLint, text, {
      configs: [...configs, spaced],
      fix: true,
    });
    expect(messages).toEqual([]);
    expect(output).toBe(text.replace("model:   gpt", "model: gpt"));
  });

  test("say what that language lets pass", async () => {
    const text = "type: realtime\n---\ntype: realtime\n";
    const { messages } = await runESLint(ESLint, text, { configs });
    expect(messages.map(place)).toEqual(["callsheet/single-document 2:1-2:4"]);
  });

  test("a text with a byte order mark and Windows' line ends keeps its columns", async () => {
    const text = "\uFEFFtype: realtime\r\nmodle: x\r\nmodel: gpt-realtime-2.1\r\n";
    const { messages } = await runESLint(ESLint, text, { configs });
    expect(messages.map(place)).toEqual(["callsheet/unknown-key 2:1-2:6"]);
  });
});
