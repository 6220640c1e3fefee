import {
  ProcessExecution,
  Task,
  TaskPanelKind,
  TaskRevealKind,
  tasks,
  Uri,
  workspace,
  type WorkspaceFolder,
} from "vscode";

/** A file on disk, in a folder that is open. */
export interface PlacedFile {
  readonly file: Uri;
  readonly folder: WorkspaceFolder;
}

/** What npm calls the command on this platform. */
const commandName = process.platform === "win32" ? "callsheet.cmd" : "callsheet";

/**
 * Runs `callsheet SUBCOMMAND FILE FLAGS` in a terminal, which stays open with what it printed. No
 * shell reads the words, so a file may have any name. A remote editor starts processes in an
 * open folder only.
 */
export async function runInTerminal(
  subcommand: string,
  { file, folder }: PlacedFile,
  flags: readonly string[],
): Promise<void> {
  const task = new Task(
    { type: "callsheet", subcommand, file: file.toString() },
    folder,
    `${subcommand} ${workspace.asRelativePath(file)}`,
    "Callsheet",
    new ProcessExecution(await findCommand(file, folder.uri), [subcommand, file.fsPath, ...flags], {
      cwd: folder.uri.fsPath,
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
  const folder = Uri.joinPath(file, "..");
  const isOutermost = folder.path.length <= root.path.length;
  return isOutermost ? [folder] : [folder, ...foldersBetween(folder, root)];
}

async function exists(file: Uri): Promise<boolean> {
  return workspace.fs.stat(file).then(
    () => true,
    () => false,
  );
}
