import {
  ProcessExecution,
  Task,
  TaskPanelKind,
  TaskRevealKind,
  TaskScope,
  tasks,
  Uri,
  workspace,
} from "vscode";

/** What npm calls the command on this platform. */
const commandName = process.platform === "win32" ? "callsheet.cmd" : "callsheet";

/**
 * Runs `callsheet SUBCOMMAND FILE FLAGS` in a terminal, which stays open with what it printed. No
 * shell reads the words, so a file may have any name.
 */
export async function runInTerminal(
  subcommand: string,
  file: Uri,
  flags: readonly string[],
): Promise<void> {
  const folder = workspace.getWorkspaceFolder(file);
  const root = folder?.uri ?? parentOf(file);
  const task = new Task(
    { type: "callsheet", subcommand, file: file.toString() },
    folder ?? TaskScope.Workspace,
    `${subcommand} ${workspace.asRelativePath(file)}`,
    "Callsheet",
    new ProcessExecution(await findCommand(file, root), [subcommand, file.fsPath, ...flags], {
      cwd: root.fsPath,
    }),
  );
  task.presentationOptions = {
    reveal: TaskRevealKind.Always,
    panel: TaskPanelKind.Dedicated,
    focus: true,
    clear: true,
    showReuseMessage: false,
  };
  await tasks.executeTask(task);
}

/**
 * The `callsheet` command for a file: the one in the settings, or the nearest that is installed
 * between the file and `root`, or else the one on the `PATH`.
 */
async function findCommand(file: Uri, root: Uri): Promise<string> {
  const configured = workspace.getConfiguration("callsheet", file).get<string>("commandPath");
  if (configured) return configured;
  for (const folder of foldersBetween(file, root)) {
    const installed = Uri.joinPath(folder, "node_modules", ".bin", commandName);
    if (await exists(installed)) return installed.fsPath;
  }
  return commandName;
}

/** The folders that hold a file, from the innermost up to `root`. */
function foldersBetween(file: Uri, root: Uri): Uri[] {
  const folder = parentOf(file);
  const isOutermost = folder.path.length <= root.path.length;
  return isOutermost ? [folder] : [folder, ...foldersBetween(folder, root)];
}

function parentOf(file: Uri): Uri {
  return Uri.joinPath(file, "..");
}

async function exists(file: Uri): Promise<boolean> {
  return workspace.fs.stat(file).then(
    () => true,
    () => false,
  );
}
