import assert from "node:assert/strict";

import { commands, tasks, workspace, type CodeLens } from "vscode";

import { diagnosticsOf, show } from "./documents.ts";

export async function nothingIsOfferedAboveTheFirstLine(): Promise<void> {
  assert.equal(workspace.isTrusted, false);
  const { uri } = await show("voice.realtime.yaml");
  await diagnosticsOf(uri);
  const lenses = await commands.executeCommand<CodeLens[]>("vscode.executeCodeLensProvider", uri);
  const offered = lenses.map(({ command }) => command?.command);
  assert.deepEqual(
    offered.filter((command) => command?.startsWith("callsheet.")),
    [],
  );
}

export async function nothingRunsInATerminal(): Promise<void> {
  await show("voice.realtime.yaml");
  await commands.executeCommand("callsheet.print");
  assert.deepEqual(tasks.taskExecutions, []);
}
