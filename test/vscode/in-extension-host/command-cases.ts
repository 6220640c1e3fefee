import assert from "node:assert/strict";

import { commands, extensions, languages, tasks, window, workspace } from "vscode";

import { diagnosticsOf, fileUri, nextDiagnostics, show, textAfter } from "./documents.ts";

export async function everyContributedCommandIsThere(): Promise<void> {
  const extension = extensions.getExtension<unknown>("callsheet.callsheet-vscode");
  await extension?.activate();
  const registered = await commands.getCommands(true);
  assert.deepEqual(registered.filter((name) => name.startsWith("callsheet.")).sort(), [
    "callsheet.call",
    "callsheet.fixAll",
    "callsheet.lintWorkspace",
    "callsheet.migrate",
    "callsheet.print",
    "callsheet.restartServer",
    "callsheet.showLog",
    "callsheet.talk",
  ]);
}

export async function fixAllMendsWhatIsSafe(): Promise<void> {
  const document = await show("safe-fixes.realtime.yaml");
  await diagnosticsOf(document.uri);
  const text = await textAfter(document, () => commands.executeCommand("callsheet.fixAll"));
  assert.equal(text, "type: realtime\naudio: { output: { voice: marin } }\n");
}

export async function migrateBringsTheBetaUpToDate(): Promise<void> {
  const document = await show("beta.realtime.yaml");
  await diagnosticsOf(document.uri);
  const text = await textAfter(document, () => commands.executeCommand("callsheet.migrate"));
  assert.equal(
    text,
    "type: realtime\ninstructions: Be kind.\naudio:\n  output:\n    voice: marin\n",
  );
}

export async function lintWorkspaceListsFilesThatAreNotOpen(): Promise<void> {
  const unopened = fileUri("apart/unopened.realtime.yaml");
  assert.deepEqual(languages.getDiagnostics(unopened), []);
  await commands.executeCommand("callsheet.lintWorkspace");
  const [found, ...more] = languages.getDiagnostics(unopened);
  assert.equal(found?.code instanceof Object ? found.code.value : found?.code, "unknown-key");
  assert.deepEqual(more, []);
  assert.deepEqual(languages.getDiagnostics(fileUri("names/other.yaml")), []);
  assert.ok(!window.visibleTextEditors.some(({ document }) => document.uri.path === unopened.path));

  await workspace.fs.delete(unopened);
  while (languages.getDiagnostics(unopened).length > 0) await nextDiagnostics();
}

export async function aRestartedServerAnswersAgain(): Promise<void> {
  const { uri } = await show("voice.realtime.yaml");
  await diagnosticsOf(uri);
  await commands.executeCommand("callsheet.restartServer");
  assert.equal((await diagnosticsOf(uri)).length, 1);
}

export async function printRunsTheCommandOfTheWorkspace(): Promise<void> {
  await show('it\'s "named" $HOME/printed.realtime.yaml');
  const ended = new Promise<number | undefined>((resolve) => {
    tasks.onDidEndTaskProcess(({ exitCode }) => resolve(exitCode));
  });
  await commands.executeCommand("callsheet.print");
  assert.equal(await ended, 0);
}
