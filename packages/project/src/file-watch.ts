import { existsSync, watch, type FSWatcher } from "node:fs";
import { dirname, join } from "node:path";
import { systemErrorCode } from "./system-error.ts";

/** Tells when files change. */
export interface FileWatch {
  /** Watches this file too, whether it exists or not. */
  readonly coverFile: (path: string) => void;
  /** Watches this folder, not those in it, for the files that the watch was made for. */
  readonly coverFolder: (path: string) => void;
  readonly close: () => void;
}

export interface FileWatchOptions {
  /** Whether a path counts in each covered folder, though it was not covered itself. */
  readonly isWanted: (path: string) => boolean;
  /** Hears the path of what changed; that of its folder where the system tells no more. */
  readonly onChange: (path: string) => void;
  /** Hears of folders that the system doesn't let us watch. */
  readonly onRefusal: (folder: string, error: unknown) => void;
}

/** Watches nothing at first. */
export function createFileWatch({ isWanted, onChange, onRefusal }: FileWatchOptions): FileWatch {
  const folders = new Map<string, FSWatcher>();
  const files = new Set<string>();

  const note = (folder: string, name: string | null) => {
    const path = name === null ? folder : join(folder, name);
    if (!existsSync(folder)) forget(folder);
    if (name === null || files.has(path) || isWanted(path)) onChange(path);
  };
  const forget = (folder: string) => {
    folders.get(folder)?.close();
    folders.delete(folder);
  };
  /** Whether there is such a folder. */
  const coverFolder = (folder: string): boolean => {
    if (folders.has(folder)) return true;
    try {
      const watcher = watch(folder, (_, name) => note(folder, name));
      folders.set(folder, watcher);
      watcher.on("error", () => forget(folder));
      return true;
    } catch (error) {
      const code = systemErrorCode(error);
      if (code === "ENOENT" || code === "ENOTDIR") return false;
      onRefusal(folder, error);
      return true;
    }
  };
  return {
    coverFolder: (path) => void coverFolder(path),
    coverFile(path) {
      // Where its folder is missing too, the folder's appearance is what there is to wait for.
      let file = path;
      files.add(file);
      while (!coverFolder(dirname(file)) && file !== dirname(file)) {
        file = dirname(file);
        files.add(file);
      }
    },
    close() {
      for (const watcher of folders.values()) watcher.close();
    },
  };
}
