import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";

/** A folder to open in an editor. */
export interface Workspace {
  readonly folder: string;
  readonly read: (path: string) => string;
  /** Makes a command of the project be one that is installed in the workspace. */
  readonly install: (command: string, script: string) => void;
  readonly remove: () => void;
}

/** Writes files, by their paths in the folder, where nothing else lies around them. */
export function createWorkspace(files: Readonly<Record<string, string>>): Workspace {
  const folder = mkdtempSync(join(tmpdir(), "callsheet-workspace-"));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return {
    folder,
    read: (path) => readFileSync(join(folder, path), "utf8"),
    install(command, script) {
      const bin = join(folder, "node_modules", ".bin");
      mkdirSync(bin, { recursive: true });
      symlinkSync(resolve(script), join(bin, command));
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
