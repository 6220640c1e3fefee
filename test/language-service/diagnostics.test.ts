import { defaultConfig, lint, parseSession } from "@callsheet/core";
import {
  everyFeature,
  getDiagnostics,
  noFeature,
  type ServiceContext,
} from "@callsheet/language-service";
import { describe, expect, test } from "vitest";
import { readMarks } from "../support/marked-text.ts";
import { readSessionFixtures } from "../support/session-fixtures.ts";
import { openText } from "./open-session.ts";
import { projectFiles } from "./project-files.ts";

const error = 1;
const warning = 2;
const information = 3;
const unnecessary = 1;
const deprecated = 2;

/** Opens a text with marks, for the diagnostics that it gives and the LSP ranges of the marks. */
function openMarked(marked: string, context: Partial<ServiceContext> = {}) {
  const { text, ranges } = readMarks(marked);
  const model = openText(text, { context });
  return { model, ranges: ranges.map((range) => model.positions.rangeOf(range)) };
}

describe("a diagnostic", () => {
  const { model, ranges } = openMarked(`
    type: realtime
    audio: { output: { speed: <[9]> } }
  `);

  const message = "`speed` takes a number from 0.25 to 1.5, not the number `9`.";

  test("tells all that an editor can show", () => {
    expect(getDiagnostics(model, everyFeature)).toEqual([
      {
        range: ranges[0],
        severity: error,
        source: "callsheet",
        code: "out-of-range",
        codeDescription: { href: "https://callsheet.dev/rules/out-of-range" },
        message,
      },
    ]);
  });

  test("leaves out what an editor doesn't know", () => {
    expect(getDiagnostics(model, noFeature)).toEqual([
      {
        range: ranges[0],
        severity: error,
        source: "callsheet",
        code: "out-of-range",
        message,
      },
    ]);
  });
});

test.each(readSessionFixtures("broken"))("$name has the findings that `lint` has", (fixture) => {
  const { name, text, options } = fixture;
  const { today = null, config = defaultConfig } = options;
  const uri = `file:///project/${name}`;
  const model = openText(text, { uri, context: { today, config } });
  const shown = getDiagnostics(model, everyFeature);
  const found = lint(parseSession(text, { uri }), { config, ...(today !== null && { today }) });
  expect(found).not.toEqual([]);
  expect(shown.map(({ code, message }) => ({ code, message }))).toEqual(
    found.map(({ rule, message }) => ({ code: rule, message })),
  );
  for (const { range } of shown) {
    const { start, end } = model.positions.offsetsOf(range);
    expect(start).toBeLessThan(end);
    // A position outside the text would have been moved.
    expect(model.positions.rangeOf({ start, end })).toEqual(range);
  }
});

test("severities are those that the configuration gives", () => {
  const { model } = openMarked(`
    type: realtime
    model: gpt-realtime
    tools: [{ type: function, name: open_door }]
    beam: 1
  `);
  expect(
    getDiagnostics(model, everyFeature).map(({ code, severity }) => `${code}: ${severity}`),
  ).toEqual([
    `deprecated-model: ${warning}`,
    `tool-description: ${information}`,
    `unknown-key: ${error}`,
  ]);
});

describe("tags", () => {
  const marked = `
    type: realtime
    model: gpt-realtime
    output_modalities: [text]
    audio: { output: { voice: marin } }
    # callsheet-disable-next-line unknown-key
    include: null
  `;

  test("mark what comes to an end, and what nothing comes of", () => {
    const { model } = openMarked(marked);
    expect(getDiagnostics(model, everyFeature).map(({ code, tags }) => ({ code, tags }))).toEqual([
      { code: "deprecated-model", tags: [deprecated] },
      { code: "output-audio-unused", tags: [unnecessary] },
      { code: "unused-directive", tags: [unnecessary] },
    ]);
  });

  test("are left out where an editor doesn't know them", () => {
    const { model } = openMarked(marked);
    expect(getDiagnostics(model, noFeature).filter((diagnostic) => "tags" in diagnostic)).toEqual(
      [],
    );
  });
});

describe("a finding in an included file", () => {
  const readFile = projectFiles({
    "parts/audio.yaml":
      "input:\n  turn_detection: ${file:./turn detection.yaml}\noutput:\n  vioce: ash\n",
    "parts/turn detection.yaml": "type: server_vad\r\nthreshold: 7\r\n",
    "tool.json": '{ "type": "function", "name": 5 }',
    "shared.yaml": "type: function",
  });
  const { model, ranges } = openMarked(
    `
      type: realtime
      audio: <[\${file:./parts/audio.yaml}]>
      tools: [<["\${file:./tool.json}"]>]
    `,
    { readFile },
  );

  test("is shown on the outermost reference that leads there, and names its place", () => {
    expect(
      getDiagnostics(model, everyFeature).map(({ range, message, relatedInformation }) => ({
        range,
        message,
        relatedInformation,
      })),
    ).toEqual([
      {
        range: ranges[0],
        message:
          "In `parts/audio.yaml`, line 4: `vioce` is not a key of `output`. Did you mean `voice`?",
        relatedInformation: [
          {
            location: {
              uri: "file:///project/parts/audio.yaml",
              range: { start: { line: 3, character: 2 }, end: { line: 3, character: 7 } },
            },
            message: "`vioce` is not a key of `output`. Did you mean `voice`?",
          },
        ],
      },
      {
        range: ranges[0],
        message:
          "In `parts/turn detection.yaml`, line 2: `threshold` takes a number from 0 to 1, not the number `7`.",
        relatedInformation: [
          {
            location: {
              uri: "file:///project/parts/turn%20detection.yaml",
              range: { start: { line: 1, character: 11 }, end: { line: 1, character: 12 } },
            },
            message: "`threshold` takes a number from 0 to 1, not the number `7`.",
          },
        ],
      },
      {
        range: ranges[1],
        message:
          "In `tool.json`, line 1: `name` takes a string, not the number `5`. Put it in quotes.",
        relatedInformation: [
          {
            location: {
              uri: "file:///project/tool.json",
              range: { start: { line: 0, character: 30 }, end: { line: 0, character: 31 } },
            },
            message: "`name` takes a string, not the number `5`. Put it in quotes.",
          },
        ],
      },
    ]);
  });

  test("names its place too where an editor shows no related places", () => {
    const [first] = getDiagnostics(model, noFeature);
    expect(first).toEqual({
      range: ranges[0],
      severity: error,
      source: "callsheet",
      code: "unknown-key",
      message:
        "In `parts/audio.yaml`, line 4: `vioce` is not a key of `output`. Did you mean `voice`?",
    });
  });

  test("is shown on the alias that leads to the reference", () => {
    const aliased = openMarked(
      `
        type: realtime
        tools:
          - &shared <[\${file:./shared.yaml}]>
          - <[*shared]>
      `,
      { readFile },
    );
    expect(getDiagnostics(aliased.model, everyFeature).map(({ range }) => range)).toEqual(
      aliased.ranges,
    );
  });

  test("goes by its bare name outside the document's folder", () => {
    const uri = "file:///project/voices/agent.realtime.yaml";
    const text = "type: realtime\ntools: ['${file:../tool.json}']\n";
    const outside = openText(text, { uri, context: { readFile } });
    expect(getDiagnostics(outside, noFeature).map(({ message }) => message)).toEqual([
      "In `tool.json`, line 1: `name` takes a string, not the number `5`. Put it in quotes.",
    ]);
  });
});

test("what can't be read is told where the reference stands", () => {
  const { model, ranges } = openMarked(
    `
      type: realtime
      instructions: <[\${file:./none.md}]>
    `,
    { readFile: projectFiles({}) },
  );
  expect(getDiagnostics(model, everyFeature).map(({ code, range }) => ({ code, range }))).toEqual([
    { code: "unresolved-reference", range: ranges[0] },
  ]);
});

test("a file that holds only comments is marked where it begins", () => {
  const { model, ranges } = openMarked("\n  <[#]> nothing yet\n");
  expect(getDiagnostics(model, everyFeature).map(({ code, range }) => ({ code, range }))).toEqual([
    { code: "empty-file", range: ranges[0] },
  ]);
});

test.each<[string, string]>([
  ["nothing but blank lines", "\n\n"],
  ["nothing", ""],
])("%s has nothing to show", (_what, text) => {
  const model = openText(text);
  expect(getDiagnostics(model, everyFeature).map(({ code, range }) => ({ code, range }))).toEqual([
    { code: "empty-file", range: model.positions.rangeOf({ start: 0, end: 0 }) },
  ]);
});
