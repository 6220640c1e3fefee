import { defaultConfig, takesDirective, type Finding } from "@callsheet/core";
import { describe, expect, test } from "vitest";
import type { CodeAction } from "vscode-languageserver-types";
import { dedent, readMarks } from "../support/marked-text.ts";
import { readSessionFixtures } from "../support/session-fixtures.ts";
import { editedText } from "./edited-text.ts";
import { actionsAt, textAfter } from "./offered-actions.ts";
import { openText } from "./open-session.ts";
import { projectFiles } from "./project-files.ts";

/** What is offered at the marked place to turn rules off. */
function offersAt(marked: string, options: Parameters<typeof openText>[1] = {}) {
  const { text, ranges } = readMarks(marked);
  const [place = { start: 0, end: 0 }] = ranges;
  const model = openText(text, options);
  const actions = actionsAt(model, place).filter(({ title }) => title.startsWith("Disable"));
  return { model, actions, titles: actions.map(({ title }) => title) };
}

describe("a rule is turned off for a line", () => {
  test.each<[what: string, marked: string, disabled: string]>([
    [
      "above it, as far in as it is",
      `
        type: realtime
        audio:
          output:
            <[vioce]>: ash
      `,
      `
        type: realtime
        audio:
          output:
            # callsheet-disable-next-line unknown-key -- why?
            vioce: ash
      `,
    ],
    [
      "above the dash of an item",
      `
        type: realtime
        tools:
          - <[nmae]>: open_door
            type: function
      `,
      `
        type: realtime
        tools:
          # callsheet-disable-next-line unknown-key -- why?
          - nmae: open_door
            type: function
      `,
    ],
    [
      "behind a text of several lines",
      `
        type: realtime
        instructions: |
          Be kind.

          # Not a comment
        <[aduio]>: {}
      `,
      `
        type: realtime
        instructions: |
          Be kind.

          # Not a comment
        # callsheet-disable-next-line unknown-key -- why?
        aduio: {}
      `,
    ],
    [
      "between the lines of brackets",
      `
        type: realtime
        audio: { output: {
          voice: ash,
            <[sped]>: 1 } }
      `,
      `
        type: realtime
        audio: { output: {
          voice: ash,
            # callsheet-disable-next-line unknown-key -- why?
            sped: 1 } }
      `,
    ],
    [
      "below a comment of the line",
      `
        type: realtime
        # The beam.
        <[beam]>: 1
      `,
      `
        type: realtime
        # The beam.
        # callsheet-disable-next-line unknown-key -- why?
        beam: 1
      `,
    ],
    [
      "in the comment that turns off another rule there",
      `
        type: realtime
        # callsheet-disable-next-line duplicate-key, wrong-type -- for the gateway
        # The beam.
        <[beam]>: 1
      `,
      `
        type: realtime
        # callsheet-disable-next-line duplicate-key, wrong-type, unknown-key -- for the gateway
        # The beam.
        beam: 1
      `,
    ],
    [
      "above a comment that names no rule",
      `
        type: realtime
        # callsheet-disable-next-line
        <[beam]>: 1
      `,
      `
        type: realtime
        # callsheet-disable-next-line
        # callsheet-disable-next-line unknown-key -- why?
        beam: 1
      `,
    ],
    [
      "at the beginning of the file",
      "<[beam]>: 1\ntype: realtime\n",
      "# callsheet-disable-next-line unknown-key -- why?\nbeam: 1\ntype: realtime\n",
    ],
    [
      "with the line breaks of the file",
      "type: realtime\r\naudio:\r\n  <[beam]>: 1\r\n",
      "type: realtime\r\naudio:\r\n  # callsheet-disable-next-line unknown-key -- why?\r\n  beam: 1\r\n",
    ],
  ])("%s", (_what, marked, disabled) => {
    const { model, actions } = offersAt(marked);
    expect(textAfter(model, actions, "Disable unknown-key for this line")).toBe(dedent(disabled));
  });

  test("only where a comment can stand", () => {
    const { titles } = offersAt(`
      type: realtime
      instructions: |
        Ask for <[\${env:NAME}]>.
    `);
    expect(titles).toEqual(["Disable reference-in-text in this file"]);
  });

  test("which a comment itself is not", () => {
    const { titles } = offersAt(`
      type: realtime
      # callsheet-disable-next-line <[unknwon-key]>
      beam: 1
    `);
    expect(titles).toEqual(["Disable unknown-rule in this file"]);
  });
});

describe("a rule is turned off in a file", () => {
  test.each<[what: string, marked: string, disabled: string]>([
    [
      "on the first line",
      "type: realtime\n<[beam]>: 1\n",
      "# callsheet-disable unknown-key -- why?\ntype: realtime\nbeam: 1\n",
    ],
    [
      "below the comments that it begins with",
      "\uFEFF# An agent.\r\n# It has a beam.\r\n\r\ntype: realtime\r\n<[beam]>: 1\r\n",
      "\uFEFF# An agent.\r\n# It has a beam.\r\n# callsheet-disable unknown-key -- why?\r\n\r\ntype: realtime\r\nbeam: 1\r\n",
    ],
    [
      "above the marks of a document",
      "%YAML 1.2\n---\ntype: realtime\n<[beam]>: 1\n",
      "# callsheet-disable unknown-key -- why?\n%YAML 1.2\n---\ntype: realtime\nbeam: 1\n",
    ],
    [
      "in the comment that turns off another rule",
      "type: realtime\n# callsheet-disable wrong-type -- soon\n<[beam]>: 1\nmodel: 1\n",
      "type: realtime\n# callsheet-disable wrong-type, unknown-key -- soon\nbeam: 1\nmodel: 1\n",
    ],
  ])("%s", (_what, marked, disabled) => {
    const { model, actions } = offersAt(marked);
    expect(textAfter(model, actions, "Disable unknown-key in this file")).toBe(disabled);
  });
});

describe("a rule is not turned off", () => {
  test.each<[what: string, marked: string, options?: Parameters<typeof openText>[1]]>([
    ["in JSON", '{ "type": "realtime", "<[beam]>": 1 }', { uri: "file:///a.realtime.json" }],
    ["when nothing holds of a text that was not read", "type: realtime\naudio: <[[]>\n"],
    [
      "when it is about comments that turn nothing off",
      "<[# callsheet-disable wrong-type]>\ntype: realtime\n",
    ],
    [
      "for an included file",
      "type: realtime\naudio: <[${file:./audio.yaml}]>\n",
      { context: { readFile: projectFiles({ "audio.yaml": "beam: 1\n" }) } },
    ],
    ["where a byte order mark begins the line", "\uFEFF<[beam]>: 1\ntype: realtime\n"],
  ])("%s", (_what, marked, options) => {
    const { model, titles } = offersAt(marked, options);
    expect(model.findings.length).toBe(1);
    expect(titles).toEqual([]);
  });
});

describe("over all that can be wrong", () => {
  const cases = readSessionFixtures("broken").flatMap(({ name, text, options }) => {
    const { today = null, config = defaultConfig } = options;
    const context = { today, config };
    const model = openText(text, { context });
    return model.findings.map((finding) => ({ name, context, model, finding }));
  });

  test.each(cases)(
    "a comment silences nothing but its finding: $name, $finding.rule at $finding.pointer",
    ({ context, model, finding }) => {
      const actions = actionsAt(model, finding.range).filter(({ title }) =>
        title.startsWith(`Disable ${finding.rule} `),
      );
      const isForFile = ({ title }: CodeAction): boolean => title.endsWith("in this file");
      expect(actions.some(isForFile)).toBe(takesDirective(finding.rule));
      for (const { title, edit } of actions) {
        const found = model.findings.map(wordsOf);
        const left = openText(editedText(model, edit), { context }).findings.map(wordsOf);
        const silenced = found.filter((words) => !left.includes(words));
        expect(left, title).toEqual(found.filter((words) => !silenced.includes(words)));
        expect(silenced, title).toContain(wordsOf(finding));
        for (const words of silenced) expect(words).toMatch(new RegExp(`^${finding.rule} `));
      }
    },
  );
});

function wordsOf({ rule, message, pointer }: Finding): string {
  return [rule, pointer, message].join(" ");
}
