import { defaultConfig, migrateSession, pasteRules } from "@callsheet/core";
import { everyFeature, getDiagnostics } from "@callsheet/language-service";
import { describe, expect, test } from "vitest";
import type { CodeAction } from "vscode-languageserver-types";
import { dedent } from "../support/marked-text.ts";
import { readSessionFixtures } from "../support/session-fixtures.ts";
import { editedText } from "./edited-text.ts";
import { actionsAt } from "./offered-actions.ts";
import { openText, sessionUri } from "./open-session.ts";
import { projectFiles } from "./project-files.ts";

const title = "Migrate to today's session shape";

function migrationAt(
  model: ReturnType<typeof openText>,
  offset: number,
  only?: readonly string[],
): CodeAction | undefined {
  const place = { start: offset, end: offset };
  return actionsAt(model, place, only).find((action) => action.title === title);
}

describe("a session of the beta", () => {
  const text = dedent(`
    # An agent.
    type: realtime
    model: gpt-realtime-2.1
    voice: ash # for now
    maxOutputTokens: 10
  `);
  const model = openText(text);
  const voice = text.indexOf("voice");

  test("is migrated by the lines that change", () => {
    expect(migrationAt(model, voice)).toEqual({
      title,
      kind: "quickfix",
      diagnostics: getDiagnostics(model, everyFeature).slice(0, 1),
      edit: {
        documentChanges: [
          {
            textDocument: { uri: sessionUri, version: 1 },
            edits: [
              {
                range: { start: { line: 3, character: 0 }, end: { line: 5, character: 0 } },
                newText: "max_output_tokens: 10\naudio:\n  output:\n    voice: ash # for now\n",
              },
            ],
          },
        ],
      },
    });
  });

  test.each<[where: string, offset: number, only: readonly string[] | undefined, kind: string]>([
    ["mends what is old", voice, undefined, "quickfix"],
    ["mends what is old, if fixes are asked for", voice, ["quickfix"], "quickfix"],
    ["is a rewriting, if that is asked for", voice, ["refactor"], "refactor.rewrite"],
    ["is a rewriting elsewhere", 0, undefined, "refactor.rewrite"],
  ])("%s", (_where, offset, only, kind) => {
    expect(migrationAt(model, offset, only)?.kind).toBe(kind);
  });

  test("has nothing to mend where nothing is old", () => {
    expect(migrationAt(model, 0, ["quickfix"])).toBeUndefined();
  });
});

test.each<[what: string, text: string]>([
  ["a session of today", "type: realtime\nmodel: gpt-realtime-2.1\n"],
  ["a session with other mistakes", "type: realtime\naduio: {}\n"],
  [
    "a session of which two values contradict each other",
    "type: realtime\nvoice: ash\naudio: { output: { voice: alloy } }\n",
  ],
  ["a text that can't be read", "type: realtime\nvoice: ash\naudio: {\n"],
  ["an empty file", ""],
])("%s is not migrated", (_what, text) => {
  const model = openText(text);
  const everywhere = Array.from({ length: text.length + 1 }, (_, offset) => offset);
  expect(everywhere.filter((offset) => migrationAt(model, offset) !== undefined)).toEqual([]);
});

test("what is old in an included file is not migrated here", () => {
  const readFile = projectFiles({ "tools.yaml": "- { type: function, name: a, strict: true }\n" });
  const model = openText("type: realtime\ntools: ${file:./tools.yaml}\n", {
    context: { readFile },
  });
  expect(model.findings.map(({ rule }) => rule)).toContain("tool-strict");
  expect(migrationAt(model, 25)).toBeUndefined();
});

test("what is old in an included file is not mended by migrating the document", () => {
  const readFile = projectFiles({ "tools.yaml": "- { type: function, name: a, strict: true }\n" });
  const text = "type: realtime\nvoice: ash\ntools: ${file:./tools.yaml}\n";
  const model = openText(text, { context: { readFile } });
  expect(migrationAt(model, text.indexOf("${"))?.kind).toBe("refactor.rewrite");
});

const pasted = new Set(pasteRules.map(({ id }) => id));

test.each(readSessionFixtures("broken"))("in $name it is what `migrate` makes", (fixture) => {
  const { name, text, options } = fixture;
  const uri = `file:///project/${name}`;
  const { today = null, config = defaultConfig } = options;
  const model = openText(text, { uri, context: { today, config } });
  const action = migrationAt(model, 0, ["refactor.rewrite"]);
  const migrated = action === undefined ? text : editedText(model, action.edit);
  const isOld = model.findings.some(({ rule }) => pasted.has(rule));
  expect(migrated).toBe(isOld ? migrateSession(text, { uri }).text : text);
});
