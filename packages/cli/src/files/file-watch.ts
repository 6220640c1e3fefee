import { watch, type FSWatcher } from "node:fs";
import { dirname, join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { systemErrorCode, systemErrorReason } from "@callsheet/project";

import { UsageError } from "../usage-error.ts";

/** An editor saves in several steps; what follows within this many milliseconds is one change. */
const settling = 50;

/** Tells when files change. */
export interface FileWatch {
  /** Watches this file too, whether it exists or not. */
  readonly coverFile: (path: string) => void;
  /** Watches this folder, not those in it, for the files that the watch was made for. */
  readonly coverFolder: (path: string) => void;
  /** Resolves after a change since the last call, or when `until` is aborted. */
  readonly change: (until: AbortSignal) => Promise<void>;
  readonly close: () => void;
}

/** Watches nothing at first; in each covered folder a path of which `isWanted` holds counts too. */
export function createFileWatch(isWanted: (path: string) => boolean): FileWatch {
  const folders = new Map<string, FSWatcher>();
  const files = new Set<string>();
  let hasChanged = false;
  let wake = () => {};

  const note = (folder: string, name: string | null) => {
    const path = name === null ? null : join(folder, name);
    if (path !== null && !files.has(path) && !isWanted(path)) return;
    hasChanged = true;
    wake();
  };
  const coverFolder = (folder: string) => {
    if (folders.has(folder)) return;
    const watcher = watchFolder(folder, note);
    if (watcher === null) return;
    folders.set(folder, watcher);
    watcher.on("error", () => {
      watcher.close();
      folders.delete(folder);
    });
  };
  return {
    coverFolder,
    coverFile(path) {
      files.add(path);
      coverFolder(dirname(path));
    },
    async change(until) {
      await new Promise<void>((resolve) => {
        wake = resolve;
        until.addEventListener("abort", () => resolve(), { once: true });
        if (hasChanged || until.aborted) resolve();
      });
      if (!until.aborted) await delay(settling);
      hasChanged = false;
    },
    close() {
      for (const watcher of folders.values()) watcher.close();
    },
  };
}

/** `null` where there is no such folder, so that nothing can change in it. */
function watchFolder(
  folder: string,
  note: (folder: string, name: string | null) => void,
): FSWatcher | null {
  try {
    return watch(folder, (_, name) => note(folder, name));
  } catch (error) {
    const code = systemErrorCode(error);
    if (code === "ENOENT" || code === "ENOTDIR") return null;
    throw new UsageError(`Can't watch ${folder}: ${systemErrorReason(error)}.`);
  }
}
