import { applyEdits, defaultConfig, fixInRounds, lint, parseSession } from "@callsheet/core";
import {
  codeActionKinds,
  everyFeature,
  getCodeActions,
  getDiagnostics,
  noFeature,
  type ClientFeatures,
  type SessionModel,
} from "@callsheet/language-service";
import { describe, expect, test } from "vitest";
import type { CodeAction } from "vscode-languageserver-types";
import { dedent, readMarks } from "../support/marked-text.ts";
import { readSessionFixtures } from "../support/session-fixtures.ts";
import { editedText } from "./edited-text.ts";
import { actionsAt, textAfter } from "./offered-actions.ts";
import { openText, sessionUri } from "./open-session.ts";
import { projectFiles } from "./project-files.ts";

/** Opens a text with one mark, for what is offered there. */
function openMarked(marked: string, options: Parameters<typeof openText>[1] = {}) {
  const { text, ranges } = readMarks(marked);
  const [place = { start: 0, end: 0 }] = ranges;
  const model = openText(text, options);
  return { model, place, actions: actionsAt(model, place) };
}

function titles(actions: readonly { readonly title: string }[]): string[] {
  return actions.map(({ title }) => title);
}

describe("the fixes of a finding", () => {
  const { model, place, actions } = openMarked(`
    type: realtime
    audio: { output: { <[vioce]>: ash } }
  `);
  const range = model.positions.rangeOf(place);

  test("are offered with what they mend", () => {
    const [fix] = actions;
    expect(fix).toEqual({
      title: "Rename to `voice`",
      kind: "quickfix",
      isPreferred: true,
      diagnostics: getDiagnostics(model, everyFeature),
      edit: {
        documentChanges: [
          { textDocument: { uri: sessionUri, version: 1 }, edits: [{ range, newText: "voice" }] },
        ],
      },
    });
  });

  test("are offered to an editor that knows neither versions nor preferences", () => {
    const client: ClientFeatures = { ...noFeature, codeActionLiterals: true };
    const [fix] = getCodeActions(model, range, {}, client);
    expect(fix).toEqual({
      title: "Rename to `voice`",
      kind: "quickfix",
      diagnostics: getDiagnostics(model, noFeature),
      edit: { changes: { [sessionUri]: [{ range, newText: "voice" }] } },
    });
  });

  test("are not offered to an editor that knows only commands", () => {
    expect(getCodeActions(model, range, {}, noFeature)).toEqual([]);
  });

  test.each<[string, number, number]>([
    ["the cursor is right before it", place.start, place.start],
    ["the cursor is right behind it", place.end, place.end],
    ["the cursor is in it", place.start + 1, place.start + 1],
    ["it is selected with more", 0, model.text.length],
    ["a selection reaches it", 0, place.start],
    ["a selection begins in it", place.end - 1, model.text.length],
  ])("are offered where %s", (_where, start, end) => {
    expect(titles(actionsAt(model, { start, end }))).toEqual(titles(actions));
  });

  test.each<[string, number, number]>([
    ["before it", 0, place.start - 1],
    ["behind it", place.end + 1, model.text.length],
  ])("are not offered %s", (_where, start, end) => {
    expect(actionsAt(model, { start, end })).toEqual([]);
  });
});

/** The session files that are wrong, each as an editor has it open. */
const brokenModels = readSessionFixtures("broken").map(({ name, text, options }) => {
  const { today = null, config = defaultConfig } = options;
  return openText(text, { uri: `file:///project/${name}`, context: { today, config } });
});

test("every fix of every finding is offered", () => {
  const fixes = brokenModels.flatMap((model) =>
    model.findings.flatMap((finding) => finding.fixes.map((fix) => ({ model, finding, fix }))),
  );
  expect(fixes).not.toEqual([]);
  for (const { model, finding, fix } of fixes) {
    const action = actionsAt(model, finding.range, ["quickfix"]).find(
      ({ title, diagnostics }) => title === fix.title && diagnostics?.[0]?.code === finding.rule,
    );
    expect(editedText(model, action?.edit)).toBe(applyEdits(model.text, fix.edits));
  }
});

describe("a finding in an included file", () => {
  const files = {
    "parts/audio.yaml": "output: ${file:./output.yaml}\n",
    "parts/output.yaml": "vioce: ash\n",
  };
  const { actions } = openMarked("type: realtime\naudio: <[${file:./parts/audio.yaml}]>\n", {
    context: { readFile: projectFiles(files) },
  });

  test("is fixed in that file, and nothing else is offered", () => {
    expect(titles(actions)).toEqual(["Rename to `voice` in `parts/output.yaml`"]);
    const [fix] = actions;
    const included = {
      uri: "file:///project/parts/output.yaml",
      text: files["parts/output.yaml"],
    };
    expect(editedText(included, fix?.edit)).toBe("voice: ash\n");
    expect(fix?.edit?.documentChanges).toMatchObject([{ textDocument: { version: null } }]);
  });

  test("is none of the kind that is fixed in the document", () => {
    const own = openText("type: realtime\ninstuctions: Hi\naudio: ${file:./parts/audio.yaml}\n", {
      context: { readFile: projectFiles(files) },
    });
    expect(own.findings.map(({ rule }) => rule)).toEqual(["unknown-key", "unknown-key"]);
    expect(titles(actionsAt(own, { start: 16, end: 16 }))).toEqual([
      "Rename to `instructions`",
      "Disable unknown-key for this line",
      "Disable unknown-key in this file",
    ]);
  });
});

describe("all fixes of a kind", () => {
  test("are offered on each of their findings", () => {
    const { model, actions } = openMarked(`
      type: realtime
      tools:
        - type: function
          name: open_door
          description: Opens the door.
          <[strict]>: true
        - { type: function, name: close_door, description: Closes it., strict: true }
      beam: 1
    `);
    expect(textAfter(model, actions, "Fix all of this kind: tool-strict")).toBe(
      dedent(`
        type: realtime
        tools:
          - type: function
            name: open_door
            description: Opens the door.
          - { type: function, name: close_door, description: Closes it. }
        beam: 1
      `),
    );
  });

  test("are made round after round where they meet", () => {
    const { model, actions } = openMarked(`
      type: realtime
      tools:
        - { type: function, name: open_door, description: Opens it., <[icons]>: [], handler: run }
    `);
    expect(textAfter(model, actions, "Fix all of this kind: tool-extra-field")).toBe(
      dedent(`
        type: realtime
        tools:
          - { type: function, name: open_door, description: Opens it. }
      `),
    );
  });

  const beta = `
    type: realtime
    max_response_output_tokens: 10
    modalities: [text]
    voice: ash
  `;

  test("are the safe ones where the one that is asked for is safe", () => {
    const { model, actions } = openMarked(beta.replace("modalities", "<[modalities]>"));
    expect(textAfter(model, actions, "Fix all of this kind: beta-shape")).toBe(
      dedent(`
        type: realtime
        max_output_tokens: 10
        output_modalities: [text]
        voice: ash
      `),
    );
  });

  test("are guesses too where it is a guess", () => {
    const { model, actions } = openMarked(beta.replace("voice", "<[voice]>"));
    expect(textAfter(model, actions, "Fix all of this kind: beta-shape")).toBe(
      dedent(`
        type: realtime
        max_output_tokens: 10
        output_modalities: [text]
        audio:
          output:
            voice: ash
      `),
    );
  });

  test("are not offered where there is one", () => {
    const { actions } = openMarked("type: realtime\n<[aduio]>: {}\n");
    expect(titles(actions).filter((title) => title.startsWith("Fix all"))).toEqual([]);
  });
});

describe("all safe fixes", () => {
  const everything = (model: SessionModel): CodeAction[] =>
    actionsAt(model, { start: 0, end: 0 }, [codeActionKinds.fixAll]);

  test.each(brokenModels.map((model): [string, SessionModel] => [model.uri, model]))(
    "are what `lint --fix` makes: %s",
    (_uri, model) => {
      const { text } = fixInRounds(model.text, (fixed) =>
        lint(parseSession(fixed, { uri: model.uri }), {
          config: model.context.config,
          ...(model.context.today !== null && { today: model.context.today }),
        }),
      );
      const [action, ...others] = everything(model);
      expect(action === undefined ? model.text : editedText(model, action.edit)).toBe(text);
      expect(others).toEqual([]);
    },
  );

  test("change no more than is wrong", () => {
    const { text, ranges } = readMarks(`
      type: realtime
      model: gpt-realtime-2.1
      <[maxOutputTokens]>: 10
      instructions: Be kind.
    `);
    const model = openText(text);
    expect(everything(model)).toEqual([
      {
        title: "Make all safe fixes",
        kind: "source.fixAll.callsheet",
        edit: {
          documentChanges: [
            {
              textDocument: { uri: sessionUri, version: 1 },
              edits: ranges.map((range) => ({
                range: model.positions.rangeOf(range),
                newText: "max_output_tokens",
              })),
            },
          ],
        },
      },
    ]);
  });

  test("are none where nothing is wrong", () => {
    expect(everything(openText("type: realtime\nmodel: gpt-realtime-2.1\n"))).toEqual([]);
  });
});

describe("the kinds that are asked for", () => {
  const model = openText("type: realtime\nmaxOutputTokens: 10\n");
  const kindsOf = (only?: readonly string[]): string[] => {
    const kinds = actionsAt(model, { start: 16, end: 16 }, only).map(({ kind }) => kind ?? "");
    return [...new Set(kinds)];
  };

  test.each<[readonly string[], readonly string[]]>([
    [["quickfix"], ["quickfix"]],
    [["quickfix.callsheet"], []],
    [["refactor"], ["refactor.rewrite"]],
    [["refactor.rewrite"], ["refactor.rewrite"]],
    [["refactor.inline"], []],
    [["source"], ["source.fixAll.callsheet"]],
    [["source.fixAll"], ["source.fixAll.callsheet"]],
    [["source.fixAll.callsheet"], ["source.fixAll.callsheet"]],
    [["source.fix"], []],
    [["source.organizeImports"], []],
    [
      ["source.fixAll", "quickfix"],
      ["quickfix", "source.fixAll.callsheet"],
    ],
    [[""], ["quickfix", "source.fixAll.callsheet"]],
    [[], []],
  ])("%j gives %j", (only, kinds) => {
    expect(kindsOf(only)).toEqual(kinds);
  });

  test("are all but those of `source` when none is named", () => {
    expect(kindsOf()).toEqual(["quickfix"]);
  });
});
