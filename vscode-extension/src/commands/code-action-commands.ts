import {
  CancellationTokenSource,
  CodeAction,
  CodeActionKind,
  CodeActionTriggerKind,
  commands,
  Range,
  window,
  workspace,
  type Disposable,
  type TextDocument,
} from "vscode";
import { CodeActionRequest, type BaseLanguageClient } from "vscode-languageclient";
import { startClient } from "../client-lifecycle.ts";
import { knownLanguages } from "../session-files.ts";
import { showStatusMessage } from "../status-message.ts";

/** Commands of the palette, each with the kind of code action that it applies to the active file. */
const commandKinds: Readonly<Record<string, CodeActionKind>> = {
  "callsheet.fixAll": CodeActionKind.SourceFixAll.append("callsheet"),
  "callsheet.migrate": CodeActionKind.RefactorRewrite,
};

/** Registers them; where there is nothing to do, they say so. */
export function registerCodeActionCommands(client: BaseLanguageClient): Disposable[] {
  return Object.entries(commandKinds).map(([command, kind]) =>
    commands.registerCommand(command, async () => {
      const document = window.activeTextEditor?.document;
      if (document === undefined || !knownLanguages.includes(document.languageId)) {
        showStatusMessage("open a session file first");
        return;
      }
      const action = await firstAction(client, document, kind);
      if (action?.edit === undefined) showStatusMessage("nothing to change");
      else await workspace.applyEdit(action.edit);
    }),
  );
}

/** Our server is asked directly: other extensions have actions of these kinds too. */
async function firstAction(
  client: BaseLanguageClient,
  document: TextDocument,
  kind: CodeActionKind,
): Promise<CodeAction | undefined> {
  if (!(await startClient(client))) return undefined;
  const provider = client.getFeature(CodeActionRequest.method).getProvider(document);
  const actions = await provider?.provideCodeActions(
    document,
    new Range(0, 0, 0, 0),
    { only: kind, diagnostics: [], triggerKind: CodeActionTriggerKind.Invoke },
    new CancellationTokenSource().token,
  );
  return actions?.find((action) => action instanceof CodeAction);
}
