import { lint, parseSession } from "@callsheet/core";
import { expect, test } from "vitest";
import { ruleById } from "../../support/rule-by-id.ts";
import { readMarks } from "../../support/marked-text.ts";
import { ruleTester } from "../../support/rule-tester.ts";

function metadata(line: string): string {
  return `type: realtime\ntracing:\n  workflow_name: intake\n  metadata:\n    ${line}\n`;
}

/** A text of two readings, between marks, and what is put in its place. */
function stringCase(marked: string, there: string) {
  const written = marked.slice(2, -2);
  return {
    yaml: metadata(`note: ${marked} # a note`),
    message: `\`${written}\` is a string to Callsheet, and ${there} to programs that read YAML 1.1. Put it in quotes.`,
    fixed: metadata(`note: "${written}" # a note`),
  };
}

function numberCase(marked: string, here: string, there: string) {
  const written = marked.slice(2, -2);
  return {
    yaml: metadata(`note: ${marked}`),
    message: `\`${written}\` is the number \`${here}\` to Callsheet, and ${there} to programs that read YAML 1.1. Write \`${here}\`.`,
    fixed: metadata(`note: ${here}`),
  };
}

ruleTester(ruleById("yaml-ambiguous"), {
  valid: [
    metadata("note: [true, FALSE, null, ~, NULL, 0, -1, 24000, 0.5, 1e3, 0x1F, +12]"),
    metadata('note: ["no", \'off\', "012", "12:30:45", "1_000", "2026-11-22", "="]'),
    metadata("note: [nO, yEs, nope, offline, 1.2.3, 555-0100, 3 eggs, 12 o'clock, 2026-11, v012]"),
    metadata("note: |\n      no\n"),
    metadata("no: kept"),
    "type: realtime\ninstructions: Say yes or no.\n",
    '{ "type": "realtime", "max_output_tokens": 4096, "audio": { "output": { "speed": 1.25 } } }\n',
  ],
  invalid: [
    ...["<[no]>", "<[Off]>", "<[n]>", "<[NO]>"].map((marked) => stringCase(marked, "`false`")),
    ...["<[yes]>", "<[ON]>", "<[Y]>"].map((marked) => stringCase(marked, "`true`")),
    stringCase("<[12:30:45]>", "the number `45045`"),
    stringCase("<[9:30]>", "the number `570`"),
    stringCase("<[1_000]>", "the number `1000`"),
    stringCase("<[0b11]>", "the number `3`"),
    stringCase("<[2026-11-22]>", "a date"),
    stringCase("<[=]>", "a mark for a default value"),
    numberCase("<[012]>", "12", "the number `10`"),
    numberCase("<[0o14]>", "12", "the string `0o14`"),
    {
      yaml: `
        type: realtime
        audio:
          input:
            transcription: { model: gpt-live-transcribe, languages: [de, <[no]>] }
      `,
      message:
        "`no` is a string to Callsheet, and `false` to programs that read YAML 1.1. Put it in quotes.",
      fixed: `
        type: realtime
        audio:
          input:
            transcription: { model: gpt-live-transcribe, languages: [de, "no"] }
      `,
    },
  ],
});

test("a value that is wrong at its place gets one finding, about that", () => {
  const { text, ranges } = readMarks(`
    type: realtime
    parallel_tool_calls: <[no]>
  `);
  const findings = lint(parseSession(text, { uri: "test.realtime.yaml" }));
  expect(findings.map(({ rule, range }) => ({ rule, range }))).toEqual([
    { rule: "wrong-type", range: ranges[0] },
  ]);
});

test("values of included files are found there", () => {
  const { text, ranges } = readMarks("workflow_name: intake\ngroup_id: <[12:30]>\n");
  const document = parseSession("type: realtime\ntracing: ${file:./tracing.yaml}\n", {
    uri: "test.realtime.yaml",
  });
  const host = { readFile: () => ({ uri: "tracing.yaml", text }) };
  expect(
    lint(document, { host }).map(({ rule, uri, pointer, range }) => ({
      rule,
      uri,
      pointer,
      range,
    })),
  ).toEqual([
    { rule: "yaml-ambiguous", uri: "tracing.yaml", pointer: "/tracing/group_id", range: ranges[0] },
  ]);
});

test("what came over the wire was written by nobody", () => {
  const document = parseSession("type: realtime\ninstructions: no\n", {
    uri: "wire",
    form: "wire",
  });
  expect(lint(document)).toEqual([]);
});

test.each([
  "note: no",
  "note:\n      no",
  "note: # a note\n      no",
  "note: [no]",
  "note: [de,no]",
  "note: [de, no,en]",
  "note: [\n      de,\n      no\n    ]",
  "note: { a: no }",
  'note: {"a":no}',
  "note:\n      - no",
  "note:\n      - - no",
  "note:\r\n      - no\r\n",
])("wherever it stands: %j", (line) => {
  const findings = lint(parseSession(metadata(line), { uri: "a.realtime.yaml" }));
  expect(findings.map(({ rule }) => rule)).toContain("yaml-ambiguous");
});
