import { commands, Uri, window, workspace, type ExtensionContext } from "vscode";
import { sessionLanguage } from "../session-files.ts";
import { showStatusMessage } from "../status-message.ts";
import { runInTerminal } from "../terminal-command.ts";

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
        if (!workspace.isTrusted) return;
        const file = await savedFile(target);
        const folder = file === null ? undefined : workspace.getWorkspaceFolder(file);
        if (file === null || folder === undefined) {
          showStatusMessage("open a session file of a folder on disk first");
          return;
        }
        await runInTerminal(subcommand, { file, folder }, flags);
      }),
    );
  }
  return ["callsheet.talk", "callsheet.call"];
}

/**
 * The session file that a command is about, on disk as it is in the editor: the URI that came with
 * the command, or the active file. `null` where there is none, or it can't be saved.
 */
async function savedFile(target: unknown): Promise<Uri | null> {
  const uri =
    typeof target === "string" ? Uri.parse(target) : window.activeTextEditor?.document.uri;
  if (uri === undefined) return null;
  const document = await workspace.openTextDocument(uri);
  if (document.languageId !== sessionLanguage) return null;
  const saved = document.isDirty || document.isUntitled ? await workspace.save(uri) : uri;
  return saved?.scheme === "file" ? saved : null;
}
