import assert from "node:assert/strict";

import type { Range } from "vscode";
import {
  commands,
  ConfigurationTarget,
  languages,
  workspace,
  type CodeAction,
  type CompletionList,
  type Location,
  type LocationLink,
  type TextEdit,
  type WorkspaceEdit,
} from "vscode";

import { modelSuggestions } from "../support/expected-suggestions.ts";
import { diagnosticsOf, fileUri, nextDiagnostics, positionOf, show } from "./documents.ts";

export async function everyContributedNameIsASessionFile(): Promise<void> {
  const languageOf = async (name: string): Promise<string> =>
    (await workspace.openTextDocument(fileUri(`names/${name}`))).languageId;
  assert.equal(await languageOf("a.realtime.yaml"), "realtime-session");
  assert.equal(await languageOf("b.realtime.yml"), "realtime-session");
  assert.equal(await languageOf("c.realtime.json"), "realtime-session");
  assert.equal(await languageOf("realtime.yaml"), "realtime-session");
  assert.equal(await languageOf("other.yaml"), "yaml");
}

export async function aWrongVoiceIsFoundOnce(): Promise<void> {
  const document = await show("voice.realtime.yaml");
  const found = await diagnosticsOf(document.uri);
  assert.deepEqual(
    found.map(({ message, range, source }) => [source, document.getText(range), message]),
    [["callsheet", "mari", "`mari` is not a voice of the API. Did you mean `marin`?"]],
  );
}

export async function aPlainYamlFileStaysSilent(): Promise<void> {
  const { uri } = await show("names/other.yaml");
  await diagnosticsOf((await show("voice.realtime.yaml")).uri);
  assert.deepEqual(languages.getDiagnostics(uri), []);
}

export async function settingsReachTheServer(): Promise<void> {
  const { uri } = await show("voice.realtime.yaml");
  await diagnosticsOf(uri);
  const settings = workspace.getConfiguration("callsheet");
  await settings.update("validate", false, ConfigurationTarget.Workspace);
  while (languages.getDiagnostics(uri).length > 0) await nextDiagnostics();
  await settings.update("validate", undefined, ConfigurationTarget.Workspace);
  assert.equal((await diagnosticsOf(uri)).length, 1);
}

export async function modelsAreCompleted(): Promise<void> {
  const document = await show("tools.realtime.yaml");
  const list = await commands.executeCommand<CompletionList>(
    "vscode.executeCompletionItemProvider",
    document.uri,
    positionOf(document, "gpt-realtime"),
  );
  const labels = list.items.map(({ label }) => (typeof label === "string" ? label : label.label));
  assert.deepEqual(labels, modelSuggestions);
}

export async function aWrongVoiceHasAFix(): Promise<void> {
  const document = await show("voice.realtime.yaml");
  const [found] = await diagnosticsOf(document.uri);
  let actions: readonly CodeAction[] = [];
  // An editor that is busy may have given up asking; its light bulb asks again, too.
  while (actions.length === 0) {
    actions = await commands.executeCommand<CodeAction[]>(
      "vscode.executeCodeActionProvider",
      document.uri,
      found?.range,
      "quickfix",
    );
  }
  assert.deepEqual(
    actions.map(({ title }) => title),
    [
      "Change to `marin`",
      "Disable unknown-voice for this line",
      "Disable unknown-voice in this file",
    ],
  );
}

export async function aToolChoiceLeadsToItsTool(): Promise<void> {
  const document = await show("tools.realtime.yaml");
  const [target] = await commands.executeCommand<(Location | LocationLink)[]>(
    "vscode.executeDefinitionProvider",
    document.uri,
    positionOf(document, "look_up_order }"),
  );
  assert.ok(target !== undefined);
  const range = "targetUri" in target ? target.targetSelectionRange : target.range;
  assert.equal(range?.start.line, positionOf(document, "look_up_order").line);
}

export async function aToolIsRenamedWhereverItIsNamed(): Promise<void> {
  const document = await show("tools.realtime.yaml");
  const edit = await commands.executeCommand<WorkspaceEdit>(
    "vscode.executeDocumentRenameProvider",
    document.uri,
    positionOf(document, "look_up_order"),
    "find_order",
  );
  const changed = edit.entries().flatMap(([uri, edits]) => {
    assert.equal(uri.toString(), document.uri.toString());
    return edits.map(({ range, newText }) => [range.start.line, document.getText(range), newText]);
  });
  assert.deepEqual(changed, [
    [4, "look_up_order", "find_order"],
    [6, "look_up_order", "find_order"],
  ]);
}

export async function whiteSpaceIsFormatted(): Promise<void> {
  const document = await show("untidy.realtime.yaml");
  const edits = await commands.executeCommand<TextEdit[]>(
    "vscode.executeFormatDocumentProvider",
    document.uri,
    { tabSize: 2, insertSpaces: true },
  );
  assert.equal(
    applied(document.getText(), edits, (range) => [
      document.offsetAt(range.start),
      document.offsetAt(range.end),
    ]),
    "type: realtime # kept\naudio:\n  output: {voice: marin}\n",
  );
}

/** The text with edits that don't overlap. */
function applied(
  text: string,
  edits: readonly TextEdit[],
  offsetsOf: (range: Range) => [number, number],
): string {
  return edits
    .map(({ range, newText }) => ({ offsets: offsetsOf(range), newText }))
    .sort((a, b) => b.offsets[0] - a.offsets[0])
    .reduce(
      (result, { offsets: [start, end], newText }) =>
        result.slice(0, start) + newText + result.slice(end),
      text,
    );
}
