import { applyFixes, lint, parseSession, type Finding } from "@callsheet/core";
import { describe, expect, test } from "vitest";
import { readMarks } from "../support/marked-text.ts";
import { withoutRules } from "../support/without-rules.ts";

const uri = "test.realtime.yaml";

function findingsOf(text: string): Finding[] {
  return lint(parseSession(text, { uri }), { config: withoutRules });
}

function told({ rule, message, range }: Finding) {
  return { rule, message, range };
}

describe("text that YAML can't read", () => {
  test.each([
    {
      name: "a dedent to no level",
      yaml: "audio:\n  input: {}\n <[o]>utput: {}\n",
      message: "The indentation fits no level above it. Indent the line like its siblings.",
    },
    {
      name: "an unclosed quote",
      yaml: 'type: "realtim<[e]>\n',
      message: "A closing quote, bracket or `:` is missing at `e`.",
    },
    {
      name: "a colon in a plain value",
      yaml: "instructions: <[N]>ote: be kind\n",
      message: "A second `: ` on this line would start a mapping inside a value. Quote the value.",
    },
    {
      name: "an alias without its anchor",
      yaml: "model: <[*nobody]>\n",
      message: "`*nobody` names no anchor of this file. Define it, or quote the text.",
    },
    {
      name: "a value that begins with a reserved sign",
      yaml: "model: <[@]>home\n",
      message: "A value can't begin with `@`. Quote it.",
    },
  ])("$name", ({ yaml, message }) => {
    const { text, ranges } = readMarks(yaml);
    expect(findingsOf(text).map(told)).toEqual([
      { rule: "yaml-syntax", message, range: ranges[0] },
    ]);
  });

  test.each([
    {
      name: "a variable's tag",
      yaml: "type: realtime\nmodel: <[!env]> MODEL\n",
      message: "The tag `!env` means nothing here. Write `${env:MODEL}`.",
      fixed: "type: realtime\nmodel: ${env:MODEL}\n",
    },
    {
      name: "a file's tag inside brackets",
      yaml: "type: realtime\ntools: [<[!include]> tool.yaml]\n",
      message: "The tag `!include` means nothing here. Write `${file:tool.yaml}`.",
      fixed: 'type: realtime\ntools: ["${file:tool.yaml}"]\n',
    },
    {
      name: "a tag of YAML 1.1, whose value JSON lacks",
      yaml: "type: realtime\ntracing:\n  metadata: <[!!omap]>\n    - a: 1\n",
      message:
        "The tag `!!omap` means nothing here. Remove it; for a variable write `${env:NAME}`.",
      fixed: null,
    },
    {
      name: "another tag",
      yaml: "type: realtime\nmodel: <[!vault]> |\n  abc\n",
      message:
        "The tag `!vault` means nothing here. Remove it; for a variable write `${env:NAME}`.",
      fixed: null,
    },
  ])("yaml-tag: $name", ({ yaml, message, fixed }) => {
    const { text, ranges } = readMarks(yaml);
    const findings = findingsOf(text);
    expect(findings.map(told)).toEqual([{ rule: "yaml-tag", message, range: ranges[0] }]);
    expect(applyFixes(text, findings, ["suggestion"])).toBe(fixed ?? text);
  });

  test.each([
    [
      "in a mapping",
      "audio: {output: {speed: <[${env:SPEED}]>}}",
      'audio: {output: {speed: "${env:SPEED}"}}',
    ],
    ["in a list", "tools: [<[${file:tool.yaml}]>]", 'tools: ["${file:tool.yaml}"]'],
    [
      "with a default",
      "audio: {output: {speed: <[${env:SPEED:-1.5}]>}}",
      'audio: {output: {speed: "${env:SPEED:-1.5}"}}',
    ],
  ])("reference-unquoted-in-flow: %s", (_, line, fixed) => {
    const { text, ranges } = readMarks(`type: realtime\n${line}\n`);
    const findings = findingsOf(text);
    expect(findings.map(told)).toEqual([
      {
        rule: "reference-unquoted-in-flow",
        message:
          "Inside brackets, YAML takes the braces of a reference for a mapping. Put it in quotes.",
        range: ranges[0],
      },
    ]);
    expect(applyFixes(text, findings)).toBe(`type: realtime\n${fixed}\n`);
    expect(findingsOf(`type: realtime\n${fixed}\n`)).toEqual([]);
  });

  test("tabs that indent give one finding, whose fix makes spaces of all of them", () => {
    const { text, ranges } = readMarks(
      "type: realtime\naudio:\n<[\t]>input:\n\t\tnoise_reduction:\n\t\t\ttype: near_field\n",
    );
    const findings = findingsOf(text);
    expect(findings.map(told)).toEqual([
      {
        rule: "yaml-syntax",
        message: "A tab indents this line, which YAML does not allow. Indent with spaces.",
        range: ranges[0],
      },
    ]);
    const fixed =
      "type: realtime\naudio:\n  input:\n    noise_reduction:\n      type: near_field\n";
    expect(applyFixes(text, findings)).toBe(fixed);
    expect(findingsOf(fixed)).toEqual([]);
  });

  test("a tab before a list's dash is told as a tab", () => {
    expect(
      findingsOf("type: realtime\ntools:\n\t- type: function\n\t  name: a\n").map(
        ({ rule }) => rule,
      ),
    ).toEqual(["yaml-syntax"]);
  });
});

describe("text that is more or less than one session", () => {
  test.each(["", "\n\n", "# only a comment\n", "---\n", "null\n"])(
    "%j holds no session",
    (text) => {
      expect(findingsOf(text).map(({ rule }) => rule)).toEqual(["empty-file"]);
    },
  );

  test("a second document is told where it starts", () => {
    const { text, ranges } = readMarks("type: realtime\n<[---]>\ntype: realtime\n");
    expect(findingsOf(text).map(told)).toEqual([
      {
        rule: "single-document",
        message:
          "A second document starts here; a session file holds one. Move it to a file of its own.",
        range: ranges[0],
      },
    ]);
  });

  test("a repeated key names the line of the first", () => {
    const { text, ranges } = readMarks(
      "type: realtime\nmodel: gpt-realtime-2.1\naudio: {}\n<[model]>: gpt-realtime-2\n",
    );
    expect(findingsOf(text).map(told)).toEqual([
      {
        rule: "duplicate-key",
        message: "`model` stands here a second time; the first is on line 2. Keep one of them.",
        range: ranges[0],
      },
    ]);
  });

  test("20,000 repeated keys are each told", () => {
    const findings = findingsOf(`type: realtime\n${"beam: 1\n".repeat(20_001)}`);
    const repeated = findings.filter(({ rule }) => rule === "duplicate-key");
    expect(repeated.map(({ range }) => range.start)).toEqual(
      Array.from({ length: 20_000 }, (_, index) => 15 + 8 * (index + 1)),
    );
  });

  test.each([
    [
      "speed: <[.inf]>",
      "`.inf` is a number that JSON cannot carry. Write a finite number or a string.",
    ],
    [
      "max_output_tokens: <[-.inf]>",
      "`-.inf` is a number that JSON cannot carry. Write a finite number or a string.",
    ],
    [
      "max_output_tokens: <[.inf]>",
      "`.inf` is a number that JSON cannot carry. `max_output_tokens` takes the word `inf` instead, without the dot.",
    ],
  ])("a number that JSON can't carry is told once: %s", (line, message) => {
    const { text, ranges } = readMarks(`${line}\n`);
    expect(parseSession(text, { uri }).findings.map(told)).toEqual([
      { rule: "json-value", message, range: ranges[0] },
    ]);
  });

  test("infinity is written as the word that the API takes", () => {
    const text = "type: realtime\nmax_output_tokens: .Inf # all it needs\n";
    const fixed = applyFixes(text, findingsOf(text));
    expect(fixed).toBe("type: realtime\nmax_output_tokens: inf # all it needs\n");
    expect(findingsOf(fixed)).toEqual([]);
  });
});

describe("text of a size that no session has", () => {
  const manyTimes = (text: string, count: number): string => text.repeat(count);
  const bomb = (levels: number): string =>
    Array.from({ length: levels }, (_, level) => {
      const items = level === 0 ? "x" : `*a${level - 1}`;
      return `k${level}: &a${level} [${Array(9).fill(items).join(", ")}]`;
    }).join("\n");

  test.each([
    ["200,000 open brackets", `tools: ${manyTimes("[", 200_000)}`],
    ["201 levels of lists", `tools: ${manyTimes("[", 201)}${manyTimes("]", 201)}`],
    ["nesting by dashes", `tools:\n  ${manyTimes("- ", 5_000)}x`],
    [
      "nesting by indentation",
      Array.from({ length: 300 }, (_, level) => `${" ".repeat(level)}a:`).join("\n"),
    ],
    ["an alias bomb", bomb(9)],
    ["an alias inside itself", "tools: &a [*a]"],
    ["more than 4 MiB", `instructions: ${manyTimes("word ", 900_000)}`],
    ["more than 4 MiB of wide characters", `instructions: ${manyTimes("語", 1_500_000)}`],
  ])("%s: one finding", (_, text) => {
    expect(findingsOf(text).map(({ rule }) => rule)).toEqual(["resource-limit"]);
  });

  test("199 levels inside a tool's parameters are read", () => {
    const depth = 190;
    const parameters = `${manyTimes("{a: ", depth)}1${manyTimes("}", depth)}`;
    expect(
      findingsOf(`type: realtime\ntools: [{type: function, name: a, parameters: ${parameters}}]\n`),
    ).toEqual([]);
  });

  test("2,000 tools that share an anchor are read", () => {
    const tools = Array.from(
      { length: 2_000 },
      (_, index) => `  - {type: function, name: t${index}, parameters: *p}`,
    );
    const first =
      "  - {type: function, name: first, parameters: &p {type: object, properties: {}}}";
    expect(findingsOf(`type: realtime\ntools:\n${first}\n${tools.join("\n")}\n`)).toEqual([]);
  });
});

describe("what is read as it is written", () => {
  test("JSON indented with tabs is no mistake", () => {
    expect(
      findingsOf(
        '{\n\t"type": "realtime",\n\t"tools": [\n\t\t{ "type": "function", "name": "a" }\n\t]\n}\n',
      ),
    ).toEqual([]);
  });

  test("a %YAML 1.1 line does not turn `no` into a boolean", () => {
    const document = parseSession("%YAML 1.1\n---\ntype: realtime\ninstructions: no\n", { uri });
    expect(document.value).toEqual({ type: "realtime", instructions: "no" });
  });

  test("a byte order mark and CRLF shift nothing", () => {
    const { text, ranges } = readMarks("\uFEFFtype: realtime\r\n<[vioce]>: marin\r\n");
    expect(findingsOf(text).map(({ range }) => range)).toEqual([ranges[0]]);
  });

  test("the key `__proto__` is a key like any other", () => {
    expect(
      findingsOf("type: realtime\n__proto__: {type: x}\n").map(({ rule, pointer }) => ({
        rule,
        pointer,
      })),
    ).toEqual([{ rule: "unknown-key", pointer: "/__proto__" }]);
  });
});

test("a line break that is half written ends the line", () => {
  const { value, findings } = parseSession("type: realtime\r\nmodel: m\r", { uri: "a.yaml" });
  expect(findings).toEqual([]);
  expect(value).toEqual({ type: "realtime", model: "m" });
});
