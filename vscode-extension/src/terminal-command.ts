import {
  ShellExecution,
  ShellQuoting,
  Task,
  TaskPanelKind,
  TaskRevealKind,
  TaskScope,
  tasks,
  Uri,
  workspace,
  type ShellQuotedString,
} from "vscode";

/** Runs `callsheet SUBCOMMAND FILE FLAGS` in a terminal, which stays open with what it printed. */
export async function runInTerminal(
  subcommand: string,
  file: Uri,
  flags: readonly string[],
): Promise<void> {
  const folder = workspace.getWorkspaceFolder(file);
  const command = await findCommand(file, folder?.uri ?? parentOf(file));
  const task = new Task(
    { type: "callsheet", subcommand, file: file.toString() },
    folder ?? TaskScope.Workspace,
    `${subcommand} ${workspace.asRelativePath(file)}`,
    "Callsheet",
    new ShellExecution(quoted(command), [subcommand, quoted(file.fsPath), ...flags], {
      cwd: (folder?.uri ?? parentOf(file)).fsPath,
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

/** The shell takes a quoted word as it is, whatever it holds. */
function quoted(value: string): ShellQuotedString {
  return { value, quoting: ShellQuoting.Strong };
}

/**
 * The `callsheet` command for a file: the one in the settings, or the nearest that is installed
 * between the file and `root`, or else whatever the shell finds by that name.
 */
async function findCommand(file: Uri, root: Uri): Promise<string> {
  const configured = workspace.getConfiguration("callsheet", file).get<string>("commandPath");
  if (configured) return configured;
  for (const folder of foldersBetween(file, root)) {
    // npm writes both for Windows, where the one without an extension doesn't run.
    for (const name of ["callsheet.cmd", "callsheet"]) {
      const candidate = Uri.joinPath(folder, "node_modules", ".bin", name);
      if (await exists(candidate)) return candidate.fsPath;
    }
  }
  return "callsheet";
}

/** The folders that hold a file, from the innermost up to `root`. */
function foldersBetween(file: Uri, root: Uri): Uri[] {
  const folder = parentOf(file);
  const isOutermost = folder.path === root.path || folder.path.length <= root.path.length;
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
