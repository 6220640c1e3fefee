import { defaultConfig, lint, parseConfig, parseSession } from "@callsheet/core";
import { describe, expect, test } from "vitest";
import { readMarks } from "../support/marked-text.ts";

const uri = "callsheet.config.yaml";

test("what a configuration says is read", () => {
  const text =
    "extends: strict\nrules: { unknown-key: warning, wrong-type: off }\nignore: [drafts/**]\ntarget: azure\n";
  expect(parseConfig(text, { uri })).toEqual({
    config: {
      extends: "strict",
      rules: {
        "unknown-key": { severity: "warning", options: {} },
        "wrong-type": { severity: "off", options: {} },
      },
      ignore: ["drafts/**"],
      target: "azure",
    },
    findings: [],
  });
});

test.each(["", "# nothing yet\n", "rules: {}\n"])("%j is the default", (text) => {
  expect(parseConfig(text, { uri })).toEqual({ config: defaultConfig, findings: [] });
});

describe("mistakes are told at their place, and the default holds", () => {
  test.each([
    ["<[extend]>: strict", "`extend` is not a key of the configuration. Did you mean `extends`?"],
    [
      "extends: <[stric]>",
      "`extends` takes `recommended` or `strict`, not the string `stric`. Did you mean `strict`?",
    ],
    [
      "rules: { unknown-key: <[loud]> }",
      "`unknown-key` takes `off`, `info`, `warning`, `error` or a mapping, not the string `loud`.",
    ],
    ["ignore: <[drafts]>", "`ignore` takes a list, not the string `drafts`. Put it in a list."],
    ["target: '<[]>", null],
  ])("%s", (marked, message) => {
    const { text, ranges } = readMarks(`${marked}\n`);
    const { config, findings } = parseConfig(text, { uri });
    expect(config).toEqual(defaultConfig);
    expect(findings).toHaveLength(1);
    if (message !== null) {
      expect(findings.map((finding) => [finding.message, finding.range])).toEqual([
        [message, ranges[0]],
      ]);
    }
    expect(findings.filter(({ server }) => server !== undefined)).toEqual([]);
  });
});

test("severities are those of the configuration", () => {
  const document = parseSession("type: realtime\nbeam: 1\nmax_output_tokens: 0\n", {
    uri: "a.realtime.yaml",
  });
  const { config } = parseConfig("rules: { unknown-key: info, out-of-range: off }\n", { uri });
  expect(lint(document, { config }).map(({ rule, severity }) => [rule, severity])).toEqual([
    ["unknown-key", "info"],
  ]);
});

test("a comment that turns nothing off counts as the configuration says", () => {
  const document = parseSession("# callsheet-disable wrong-type\ntype: realtime\n", {
    uri: "a.realtime.yaml",
  });
  const severities = ["off", "error"].map((severity) => {
    const { config } = parseConfig(`rules: { unused-directive: ${severity} }\n`, { uri });
    return lint(document, { config }).map((finding) => finding.severity);
  });
  expect(severities).toEqual([[], ["error"]]);
});

test("mistakes are told in the order of the text", () => {
  const text = "rules: { no-such-rule: error }\nextend: strict\n";
  const { findings } = parseConfig(text, { uri });
  expect(findings.map(({ rule }) => rule)).toEqual(["unknown-rule", "unknown-key"]);
});
