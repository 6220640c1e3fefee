import { describe, expect, test } from "vitest";
import {
  DidChangeConfigurationNotification,
  DocumentFormattingRequest,
  InlayHintRequest,
} from "vscode-languageserver-protocol";
import { openProject, type Project } from "./open-project.ts";
import { serverProgram } from "./server-program.ts";

const program = serverProgram();

const path = "a.realtime.yaml";
const misspelt = "type: realtime\nmodle: x\n";

/** Whether the server formats, and whether it gives hints. */
async function answers({ editor: { connection }, uriOf }: Project) {
  const textDocument = { uri: uriOf(path) };
  const edits = await connection.sendRequest(DocumentFormattingRequest.type, {
    textDocument,
    options: { tabSize: 2, insertSpaces: true },
  });
  const range = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };
  const hints = await connection.sendRequest(InlayHintRequest.type, { textDocument, range });
  return { formats: edits?.length !== 0, hints: hints?.length !== 0 };
}

describe("an editor that is asked", () => {
  const capabilities = {
    workspace: { configuration: true, didChangeConfiguration: { dynamicRegistration: true } },
  };

  test("has told its settings before the first diagnostics", async () => {
    const settings = { callsheet: { validate: false } };
    const { editor, uriOf, nextRules } = await openProject(
      program(),
      { [path]: "" },
      { capabilities, settings },
    );
    editor.open(uriOf(path), misspelt);
    expect(await nextRules(path)).toEqual([]);
    expect(await editor.registered.next()).toMatchObject({
      method: DidChangeConfigurationNotification.method,
      registerOptions: { section: "callsheet" },
    });
    await editor.end();
  });

  test("is asked again when its settings change", async () => {
    const settings: Record<string, unknown> = { callsheet: { validate: false } };
    const { editor, uriOf, nextRules } = await openProject(
      program(),
      { [path]: "" },
      { capabilities, settings },
    );
    editor.open(uriOf(path), misspelt);
    expect(await nextRules(path)).toEqual([]);
    settings["callsheet"] = { validate: true };
    editor.configure(null);
    expect(await nextRules(path)).toEqual(["unknown-key"]);
    await editor.end();
  });

  test("may answer nothing and send its settings", async () => {
    const { editor, uriOf, nextRules } = await openProject(
      program(),
      { [path]: "" },
      { capabilities },
    );
    editor.open(uriOf(path), misspelt);
    expect(await nextRules(path)).toEqual(["unknown-key"]);
    editor.configure({ callsheet: { validate: false } });
    expect(await nextRules(path)).toEqual([]);
    await editor.end();
  });
});

describe("an editor that sends its settings", () => {
  test.each([
    ["with others", (ours: object) => ({ callsheet: ours, editor: { tabSize: 2 } })],
    ["alone", (ours: object) => ours],
  ])("may send ours %s", async (_, wrap) => {
    const project = await openProject(program(), { [path]: "" });
    const { editor, uriOf, nextRules } = project;
    const unformatted = "type:   realtime\ntool_choice: 7\n";
    editor.open(uriOf(path), unformatted);
    expect(await nextRules(path)).toEqual(["wrong-type"]);
    expect(await answers(project)).toEqual({ formats: true, hints: false });
    editor.configure(
      wrap({ validate: false, inlayHints: { defaults: true }, format: { enable: false } }),
    );
    expect(await nextRules(path)).toEqual([]);
    expect(await answers(project)).toEqual({ formats: false, hints: true });
    await editor.end();
  });

  test("decides which endpoint files are for, against the configuration", async () => {
    const config = "target: openai\n";
    const files = { [path]: "", "callsheet.config.yaml": config };
    const { editor, uriOf, nextRules } = await openProject(program(), files);
    editor.open(uriOf(path), "type: realtime\nmodel: voice-agent-eu\n");
    expect(await nextRules(path)).toEqual(["unknown-model"]);
    editor.configure({ target: "azure" });
    expect(await nextRules(path)).toEqual([]);
    editor.configure({ target: null });
    expect(await nextRules(path)).toEqual(["unknown-model"]);
    await editor.end();
  });

  const wrong = { validate: "no", inlayHints: true, format: [], target: "mars" };
  test.each([[null], [7], [[]], [{ callsheet: 7 }], [{ callsheet: wrong }]])(
    "may send %j",
    async (settings) => {
      const project = await openProject(program(), { [path]: "" });
      const { editor, uriOf, nextRules } = project;
      editor.configure(settings);
      editor.open(uriOf(path), "type:   realtime\ntool_choice: 7\n");
      expect(await nextRules(path)).toEqual(["wrong-type"]);
      expect(await answers(project)).toEqual({ formats: true, hints: false });
      await editor.end();
    },
  );
});
