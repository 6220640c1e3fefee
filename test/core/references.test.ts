import {
  lint,
  parseSession,
  resolveReferences,
  type IncludedText,
  type ReferenceHost,
  type ResolvedSession,
} from "@callsheet/core";
import { describe, expect, test } from "vitest";
import { readMarks } from "../support/marked-text.ts";
import { withoutRules } from "../support/without-rules.ts";

/** A host over variables and files that a test writes down; paths are relative to one folder. */
function hostOf(env: Record<string, string>, files: Record<string, string> = {}): ReferenceHost {
  return {
    env: (name) => env[name],
    readFile({ path }): IncludedText {
      const name = path.replace(/^\.\//, "");
      const text = files[name];
      return text === undefined ? { problem: "missing" } : { uri: name, text };
    },
  };
}

function resolved(text: string, host: ReferenceHost): ResolvedSession {
  return resolveReferences(parseSession(text, { uri: "main.yaml" }), host, {
    config: withoutRules,
  });
}

describe("variables", () => {
  const env = {
    MODEL: "gpt-realtime-2.1",
    SPEED: "1.25",
    ID: "007",
    EMPTY: "",
    YES: "true",
    MANY: "many",
    NO: "no",
  };

  test.each([
    ["a text stays as it is", "instructions: ${env:ID}", { instructions: "007" }],
    [
      "a text between two references stays as it is",
      'instructions: "${env:ID}, hello ${name}"',
      { instructions: "${env:ID}, hello ${name}" },
    ],
    ["`no` stays a text", "instructions: ${env:NO}", { instructions: "no" }],
    ["a quoted reference is one", 'model: "${env:MODEL}"', { model: "gpt-realtime-2.1" }],
    [
      "a number becomes one",
      "audio: {output: {speed: '${env:SPEED}'}}",
      { audio: { output: { speed: 1.25 } } },
    ],
    ["a boolean becomes one", "parallel_tool_calls: ${env:YES}", { parallel_tool_calls: true }],
    [
      "a default is used without the variable",
      "instructions: ${env:NONE:-Be kind.}",
      { instructions: "Be kind." },
    ],
    [
      "a default is used for an empty variable",
      "instructions: ${env:EMPTY:-Be kind.}",
      { instructions: "Be kind." },
    ],
    ["an empty variable is a text", "instructions: ${env:EMPTY}", { instructions: "" }],
    ["a default is typed too", "max_output_tokens: ${env:NONE:-512}", { max_output_tokens: 512 }],
    [
      "a constant is taken before a number",
      "max_output_tokens: ${env:NONE:-inf}",
      { max_output_tokens: "inf" },
    ],
    ["a message does no harm", "model: ${env:MODEL:?Set MODEL}", { model: "gpt-realtime-2.1" }],
    ["an escape is a text", "instructions: $${env:MODEL}", { instructions: "${env:MODEL}" }],
    [
      "inside a longer text nothing is one",
      "instructions: Say ${env:MODEL}",
      { instructions: "Say ${env:MODEL}" },
    ],
    [
      "two of them are a text",
      'instructions: "${env:MODEL:-x} and ${env:SPEED:-y}"',
      { instructions: "${env:MODEL:-x} and ${env:SPEED:-y}" },
    ],
    [
      "a default may hold braces",
      'instructions: "${env:NONE:-Hello ${name}!}"',
      { instructions: "Hello ${name}!" },
    ],
    ["a bare name is none", "instructions: ${MODEL}", { instructions: "${MODEL}" }],
    [
      "a block scalar holds none",
      "instructions: |-\n  ${env:MODEL}",
      { instructions: "${env:MODEL}" },
    ],
  ])("%s", (_, line, session) => {
    const result = resolved(`type: realtime\n${line}\n`, hostOf(env));
    expect(result.findings).toEqual([]);
    expect(result.session).toEqual({ type: "realtime", ...session });
  });

  test("inside a tool's parameters nothing is a reference", () => {
    const tool = { type: "function", name: "a", parameters: { const: "${env:MODEL}" } };
    const result = resolved(JSON.stringify({ type: "realtime", tools: [tool] }), hostOf({}));
    expect(result).toEqual({
      session: { type: "realtime", tools: [tool] },
      findings: [],
      variables: new Map(),
    });
  });

  test.each([
    [
      "instructions: <[${env:NONE}]>",
      "unresolved-reference",
      "The variable `NONE` is not set. Set it, or give a default: `${env:NONE:-…}`.",
    ],
    [
      "instructions: <[${env:NONE:?Run setup.sh first.}]>",
      "unresolved-reference",
      "The variable `NONE` is not set. Run setup.sh first.",
    ],
    [
      "instructions: <[${env:EMPTY:?Ask Ada for it}]>",
      "unresolved-reference",
      "The variable `EMPTY` is not set. Ask Ada for it.",
    ],
    [
      "audio: {output: {speed: <['${env:MANY}']>}}",
      "reference-type",
      "`speed` takes a number from 0.25 to 1.5, which `MANY` is not.",
    ],
    [
      "max_output_tokens: <[${env:NONE:-lots}]>",
      "reference-type",
      "`max_output_tokens` takes an integer from 1 to 4096 or `inf`, which the default of `NONE` is not.",
    ],
    [
      "instructions: <[${env:not-a-name}]>",
      "reference-syntax",
      "This is no reference. Write `${env:NAME}`, `${env:NAME:-default}` or `${env:NAME:?message}`; a name has letters, digits and `_`.",
    ],
    [
      "instructions: <[${file:}]>",
      "reference-syntax",
      "This is no reference. Write `${file:relative/path}`.",
    ],
  ])("%s", (line, rule, message) => {
    const { text, ranges } = readMarks(`type: realtime\n${line}\n`);
    const result = resolved(text, hostOf(env));
    expect(
      result.findings.map((finding) => [finding.rule, finding.message, finding.range]),
    ).toEqual([[rule, message, ranges[0]]]);
    expect(result.session).toBeNull();
  });

  test("a value beyond its bounds is spoken of by the variable's name", () => {
    const secret = "4711";
    const { text, ranges } = readMarks("type: realtime\nmax_output_tokens: <[${env:BUDGET}]>\n");
    const { findings, variables } = resolved(text, hostOf({ BUDGET: secret }));
    expect(findings.map(({ message, range }) => [message, range])).toEqual([
      [
        "`max_output_tokens` takes an integer from 1 to 4096 or `inf`, not what the variable `BUDGET` holds.",
        ranges[0],
      ],
    ]);
    expect(JSON.stringify(findings)).not.toContain(secret);
    expect([...variables]).toEqual([["/max_output_tokens", "BUDGET"]]);
  });
});

describe("files", () => {
  test("a text file gives a text without its mark and its last line break", () => {
    const host = hostOf({}, { "prompt.md": "\uFEFFBe kind.\r\n\r\nBe brief.\r\n" });
    expect(resolved("type: realtime\ninstructions: ${file:./prompt.md}\n", host).session).toEqual({
      type: "realtime",
      instructions: "Be kind.\r\n\r\nBe brief.",
    });
  });

  test("a YAML file gives a value that may hold references, a JSON file too", () => {
    const host = hostOf(
      { TOKEN: "t-1" },
      {
        "tools.yaml":
          "- type: mcp\n  server_label: crm\n  authorization: ${env:TOKEN}\n- ${file:tool.json}\n",
        "tool.json":
          '{ "type": "function", "name": "lookup", "parameters": "${file:schema.json}" }',
        "schema.json": '{ "type": "object", "description": "${env:TOKEN}" }',
      },
    );
    const result = resolved("type: realtime\ntools: ${file:tools.yaml}\n", host);
    expect(result).toEqual({
      session: {
        type: "realtime",
        tools: [
          { type: "mcp", server_label: "crm", authorization: "t-1" },
          {
            type: "function",
            name: "lookup",
            parameters: { type: "object", description: "${env:TOKEN}" },
          },
        ],
      },
      findings: [],
      variables: new Map([["/tools/0/authorization", "TOKEN"]]),
    });
  });

  test("a mistake in an included file is told there", () => {
    const { text, ranges } = readMarks("- type: function\n  nam<[]>e: a\n  <[strict]>: true\n");
    const { findings } = resolved(
      "type: realtime\ntools: ${file:tools.yaml}\n",
      hostOf({}, { "tools.yaml": text }),
    );
    expect(findings.map(({ uri, pointer, range }) => ({ uri, pointer, range }))).toEqual([
      { uri: "tools.yaml", pointer: "/tools/0/strict", range: ranges[1] },
    ]);
  });

  test("a syntax error in an included file is told there, and the session is not used", () => {
    const { findings, session } = resolved(
      "type: realtime\ntools: ${file:tools.yaml}\n",
      hostOf({}, { "tools.yaml": '- type: "function\n' }),
    );
    expect(findings.map(({ uri, rule, pointer }) => ({ uri, rule, pointer }))).toEqual([
      { uri: "tools.yaml", rule: "yaml-syntax", pointer: "/tools" },
    ]);
    expect(session).toBeNull();
  });

  test("files that include one another are told where the circle closes", () => {
    const host = hostOf(
      {},
      { "a.yaml": "- ${file:b.yaml}\n", "b.yaml": "type: function\nname: ${file:a.yaml}\n" },
    );
    const { findings } = resolved("type: realtime\ntools: ${file:a.yaml}\n", host);
    expect(findings.map(({ uri, message }) => ({ uri, message }))).toEqual([
      { uri: "b.yaml", message: "The file `a.yaml` includes itself on the way here." },
    ]);
  });

  test.each([
    [
      "files that name the next one twice",
      (next: string) => `a: ${next}\nb: ${next}\n`,
      "The session includes more than 1,000 files, counted each time. Write values out instead.",
    ],
    [
      "deep files that name one another",
      (next: string) => `${"{a: ".repeat(150)}"${next}"${"}".repeat(150)}`,
      "The file would stand more than 200 levels deep. Write the value out instead.",
    ],
  ])("%s end in one finding", (_, textBefore, message) => {
    const host: ReferenceHost = {
      readFile({ path }) {
        const number = Number.parseInt(path);
        const text = number === 20 ? "end" : textBefore(`\${file:${number + 1}.yaml}`);
        return { uri: path, text };
      },
    };
    const { session, findings } = resolved("type: realtime\ntools: ${file:0.yaml}\n", host);
    const limits = findings.filter(({ rule }) => rule === "resource-limit");
    expect(limits.map((finding) => finding.message)).toEqual([message]);
    expect(session).toBeNull();
  });

  test("a missing file is told at the reference", () => {
    const { text, ranges } = readMarks("type: realtime\ninstructions: <[${file:none.md}]>\n");
    expect(
      resolved(text, hostOf({})).findings.map(({ message, range }) => [message, range]),
    ).toEqual([
      [
        "The file `none.md` does not exist. The path is relative to the file that names it.",
        ranges[0],
      ],
    ]);
  });
});

describe("what a host can't resolve", () => {
  const text = `
type: \${env:KIND}
model: \${env:MODEL}
audio: { output: { speed: "\${env:SPEED}" }, input: { turn_detection: { type: "\${env:VAD}", eagerness: low } } }
tools:
  - \${file:tool.yaml}
`;

  test("is taken to be right", () => {
    expect(lint(parseSession(text, { uri: "main.yaml" }))).toEqual([]);
  });

  test("is a text like any other in a document from the wire", () => {
    const wire = lint(
      parseSession('{"type":"realtime","max_output_tokens":"${env:N}"}', {
        uri: "body",
        form: "wire",
      }),
    );
    expect(wire.map(({ rule }) => rule)).toEqual(["invalid-value"]);
  });
});
