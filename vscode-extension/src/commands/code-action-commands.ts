import { commands, type Disposable } from "vscode";

/** Commands of the palette, each with the kind of code action that it applies to the active file. */
const kinds: Readonly<Record<string, string>> = {
  "callsheet.fixAll": "source.fixAll.callsheet",
  "callsheet.migrate": "source.migrate.callsheet",
};

export function registerCodeActionCommands(): Disposable[] {
  return Object.entries(kinds).map(([command, kind]) =>
    commands.registerCommand(command, () =>
      commands.executeCommand("editor.action.codeAction", { kind, apply: "first" }),
    ),
  );
}
