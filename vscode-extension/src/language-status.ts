import { Disposable, languages, LanguageStatusSeverity, workspace } from "vscode";
import { State, type BaseLanguageClient } from "vscode-languageclient";
import { knownLanguages } from "./session-files.ts";

/** Shows how the language server is doing while a session file is edited; disposing hides it. */
export function showLanguageStatus(client: BaseLanguageClient): Disposable {
  const item = languages.createLanguageStatusItem(
    "callsheet",
    knownLanguages.map((language) => ({ language })),
  );
  item.name = "Callsheet";
  item.text = "Callsheet";
  const show = (state: State): void => {
    const isDown = state === State.Stopped || state === State.StartFailed;
    item.busy = state === State.Starting;
    item.severity = isDown ? LanguageStatusSeverity.Error : LanguageStatusSeverity.Information;
    item.detail = isDown ? "The language server has stopped" : trustDetail();
    item.command = { title: "Show Log", command: "callsheet.showLog" };
  };
  show(State.Starting);
  const listener = client.onDidChangeState(({ newState }) => show(newState));
  return Disposable.from(listener, item);
}

/** In restricted mode users see less, and should know why. */
function trustDetail(): string {
  return workspace.isTrusted
    ? "Checks while you type"
    : "Restricted: no variables, no included files, no terminal";
}
