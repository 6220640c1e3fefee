import {
  applyFixes,
  builtInRules,
  defaultConfig,
  describedRules,
  lint,
  parseSession,
  takesDirective,
  type Finding,
  type LintConfig,
} from "@callsheet/core";
import { describe, expect, test } from "vitest";
import { dedent, readMarks } from "../support/marked-text.ts";

function rulesAndLines(text: string): string[] {
  const body = dedent(text);
  return lint(parseSession(body, { uri: "test.realtime.yaml" })).map(
    ({ rule, range }) => `${body.slice(0, range.start).split("\n").length} ${rule}`,
  );
}

test("a comment turns a rule off for the next line, and only for that", () => {
  expect(
    rulesAndLines(`
      type: realtime
      # callsheet-disable-next-line unknown-key -- the gateway knows it
      beam: 1
      laser: 2
    `),
  ).toEqual(["4 unknown-key"]);
});

test("comments may stand above one another, and name several rules", () => {
  expect(
    rulesAndLines(`
      type: realtime
      # callsheet-disable-next-line unknown-key
      # callsheet-disable-next-line duplicate-key, wrong-type
      # a word about the line
      instructions: 1
    `),
  ).toEqual(["2 unused-directive"]);
});

test("a comment for the file turns a rule off everywhere", () => {
  expect(
    rulesAndLines(`
      # callsheet-disable unknown-key -- all for the gateway
      type: realtime
      beam: 1
      audio: { laser: 2 }
    `),
  ).toEqual([]);
});

test("a comment that turns nothing off is told", () => {
  expect(
    rulesAndLines(`
      # callsheet-disable wrong-type
      type: realtime
      # callsheet-disable-next-line
      model: gpt-realtime-2.1
    `),
  ).toEqual(["1 unused-directive", "3 unused-directive"]);
});

test("text in a prompt is no comment", () => {
  expect(
    rulesAndLines(`
      type: realtime
      instructions: |
        # callsheet-disable unknown-key
      beam: 1
    `),
  ).toEqual(["4 unknown-key"]);
});

test("a text that can't be read keeps its comments, which may be needed once it can", () => {
  const text = `
    # callsheet-disable deprecated-model -- until the new one is tried out
    type: realtime
    model: gpt-realtime
  `;
  expect(rulesAndLines(`${dedent(text)}instructions: "open\n`)).toEqual(["4 yaml-syntax"]);
  expect(rulesAndLines(`${dedent(text)}---\nother: 1\n`)).toEqual(["4 single-document"]);
});

test("no comment turns off what keeps a text from being read", () => {
  expect(rulesAndLines("# callsheet-disable yaml-syntax\ntype: {\n")).toEqual(["2 yaml-syntax"]);
});

test("a comment can turn off any rule but those about what was not read, and its own", () => {
  const fixed = Object.entries(builtInRules).filter(([, rule]) => "isFixed" in rule);
  const ids = describedRules.map(({ id }) => id);
  expect(ids.filter((id) => !takesDirective(id))).toEqual(
    [...fixed.map(([id]) => id), "unused-directive"].sort(),
  );
});

test("thousands of comments, and thousands above one line, are read at once", () => {
  const apart = Array.from(
    { length: 10_000 },
    (_, index) => `# callsheet-disable-next-line unknown-key\nx_${index}: 1\n`,
  );
  const together = "# callsheet-disable-next-line unknown-key\n".repeat(20_000);
  expect(rulesAndLines(`type: realtime\n${apart.join("")}${together}beam: 1\nlaser: 2\n`)).toEqual([
    "40003 unknown-key",
  ]);
});

function findingsOf(text: string, config: LintConfig = defaultConfig): Finding[] {
  return lint(parseSession(text, { uri: "test.realtime.yaml" }), { config });
}

describe("a rule that does not exist", () => {
  const { text, ranges } = readMarks(`
    type: realtime
    # callsheet-disable-next-line unknown-key, <[wrong-tipe]> -- for the gateway
    beam: 1
  `);

  test("is told where it is named, with the rule that was meant", () => {
    expect(findingsOf(text).map(({ rule, message, range }) => ({ rule, message, range }))).toEqual([
      {
        rule: "unknown-rule",
        message: "There is no rule `wrong-tipe`. Did you mean `wrong-type`?",
        range: ranges[0],
      },
    ]);
  });

  test("is put right on request", () => {
    expect(applyFixes(text, findingsOf(text))).toBe(text);
    expect(applyFixes(text, findingsOf(text), ["suggestion"])).toBe(
      text.replace("wrong-tipe", "wrong-type"),
    );
  });

  test("is no second mistake for turning nothing off", () => {
    expect(rulesAndLines("# callsheet-disable zebra\ntype: realtime\n")).toEqual([
      "1 unknown-rule",
    ]);
  });
});

test.each([
  ["type: realtime\n  # callsheet-disable wrong-type\nmodel: gpt-realtime-2.1\n"],
  ["type: realtime\r\n# callsheet-disable-next-line\r\nmodel: gpt-realtime-2.1\r\n"],
  ["type: realtime\nmodel: gpt-realtime-2.1\n# callsheet-disable wrong-type"],
])("the line of a comment that turns nothing off is taken out: %j", (text) => {
  const fixed = applyFixes(text, findingsOf(text));
  expect(fixed).toBe(text.replace(/^.*callsheet.*(?:\r\n|\n|$)/m, ""));
  expect(findingsOf(fixed)).toEqual([]);
});

describe("the reason of a comment", () => {
  const text = dedent(`
    type: realtime
    model: gpt-realtime-2.1
    # callsheet-disable-next-line unknown-key
    beam: 1
    # callsheet-disable-next-line unknown-key --
    laser: 1
    # callsheet-disable-next-line unknown-key -- the gateway knows it
    maser: 1
  `);
  const told = (config: LintConfig): string[] =>
    findingsOf(text, config).map(
      ({ rule, severity, range }) => `${severity} ${rule} ${text.slice(range.start, range.end)}`,
    );

  test("may be missing in the recommended set", () => {
    expect(told(defaultConfig)).toEqual([]);
  });

  test("may not be missing in the strict set", () => {
    expect(told({ ...defaultConfig, extends: "strict" })).toEqual([
      "error directive-reason # callsheet-disable-next-line unknown-key",
      "error directive-reason # callsheet-disable-next-line unknown-key --",
    ]);
  });

  test("is asked for as the configuration says", () => {
    const asked = (severity: "off" | "info"): LintConfig => ({
      ...defaultConfig,
      extends: "strict",
      rules: { "directive-reason": { severity, options: {} } },
    });
    expect(told(asked("off"))).toEqual([]);
    expect(told(asked("info")).map((line) => line.split(" ")[0])).toEqual(["info", "info"]);
  });

  test("is not asked of a comment that turns nothing off", () => {
    const unused = "# callsheet-disable wrong-type\ntype: realtime\nmodel: gpt-realtime-2.1\n";
    const findings = findingsOf(unused, { ...defaultConfig, extends: "strict" });
    expect(findings.map(({ rule }) => rule)).toEqual(["unused-directive"]);
  });

  test("may be turned off by a comment for the file", () => {
    const file = `# callsheet-disable directive-reason -- a draft\n${text}`;
    expect(findingsOf(file, { ...defaultConfig, extends: "strict" })).toEqual([]);
  });
});
