import { commands, Uri, window, workspace, type ExtensionContext } from "vscode";
import { sessionLanguage } from "../session-files.ts";
import { showStatusMessage } from "../status-message.ts";
import { runInTerminal, type PlacedFile } from "../terminal-command.ts";

/** Commands that run in a terminal, each with the subcommand and the flags of `callsheet`. */
const terminalCommands = {
  "callsheet.print": ["print"],
  "callsheet.call": ["call", "--local"],
  "callsheet.talk": ["talk", "--local"],
} as const;

/** Registers them, and returns those that may stand above the first line of a session. */
export function registerTerminalCommands(context: ExtensionContext): readonly string[] {
  for (const [command, [subcommand, ...flags]] of Object.entries(terminalCommands)) {
    context.subscriptions.push(
      commands.registerCommand(command, async (target?: unknown) => {
        const place = workspace.isTrusted ? await savedFile(target) : null;
        if (place === null) showStatusMessage("open a session file of a trusted folder first");
        else await runInTerminal(subcommand, place, flags);
      }),
    );
  }
  return ["callsheet.talk", "callsheet.call"];
}

/**
 * The session file that a command is about, on disk as it is in the editor: the URI that came with
 * the command, or the active file. `null` where there is none, it can't be saved, or its folder is not
 * open.
 */
async function savedFile(target: unknown): Promise<PlacedFile | null> {
  const uri =
    typeof target === "string" ? Uri.parse(target) : window.activeTextEditor?.document.uri;
  if (uri === undefined) return null;
  const document = await workspace.openTextDocument(uri);
  if (document.languageId !== sessionLanguage) return null;
  const file = document.isDirty || document.isUntitled ? await workspace.save(uri) : uri;
  const folder = file?.scheme === "file" ? workspace.getWorkspaceFolder(file) : undefined;
  return file === undefined || folder === undefined ? null : { file, folder };
}
