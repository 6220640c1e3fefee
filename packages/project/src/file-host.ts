import { readdirSync, realpathSync, statSync, type Dirent } from "node:fs";
import { dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import type { IncludedText, ReferenceHost } from "@callsheet/core";
import { readText } from "./read-text.ts";
import { systemErrorCode } from "./system-error.ts";

/** The largest file that a reference may include, in bytes. */
const largestFile = 4 * 1024 * 1024;

/** What may be included from a folder. */
export interface ProjectEntry {
  readonly name: string;
  readonly kind: "file" | "folder";
}

/** A host for `${file:…}` that remembers the texts it handed out, for findings that lie in them. */
export interface FileHost extends ReferenceHost {
  readonly readFile: NonNullable<ReferenceHost["readFile"]>;
  /** The text of an included file by its `uri`; `null` when this host did not hand it out. */
  readonly includedText: (uri: string) => string | null;
  /**
   * What lies in the folder at `path`, relative to the file `from`, by name. What is hidden is left
   * out, and so is all that can't be included. Empty where there is no such folder.
   */
  readonly listFolder: (request: { from: string; path: string }) => ProjectEntry[];
}

/**
 * The file system as a host for references. A file's `uri` is its absolute path. Only files within
 * `root`, which is asked for when there is something to read, can be read: no absolute path, no `..`
 * and no symbolic link leads out of it. `onRead` hears the path of every file that is asked for, those too that don't exist.
 */
export function createFileHost(
  root: () => string,
  onRead: (path: string) => void = () => {},
): FileHost {
  const texts = new Map<string, string>();
  return {
    readFile({ from, path }) {
      onRead(resolve(dirname(from), path));
      const answer = readWithin(root(), dirname(from), path);
      if ("text" in answer) texts.set(answer.uri, answer.text);
      return answer;
    },
    includedText: (uri) => texts.get(uri) ?? null,
    listFolder: ({ from, path }) => listWithin(root(), dirname(from), path),
  };
}

/** Whether a path leads into a folder, as it is written. */
export function isWithin(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== "" && way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

function readWithin(root: string, folder: string, path: string): IncludedText {
  const file = resolve(folder, path);
  if (isAbsolute(path) || !isWithin(root, file)) return { problem: "outside" };
  try {
    if (!isWithin(realpathSync(root), realpathSync(file))) return { problem: "outside" };
    const stats = statSync(file);
    if (!stats.isFile()) return { problem: "unreadable" };
    if (stats.size > largestFile) return { problem: "too-large" };
    const decoded = readText(file);
    return decoded === null ? { problem: "not-text" } : { uri: file, text: decoded.text };
  } catch (error) {
    const code = systemErrorCode(error);
    return { problem: code === "ENOENT" || code === "ENOTDIR" ? "missing" : "unreadable" };
  }
}

function listWithin(root: string, folder: string, path: string): ProjectEntry[] {
  const listed = resolve(folder, path);
  if (isAbsolute(path) || (listed !== root && !isWithin(root, listed))) return [];
  try {
    const realRoot = realpathSync(root);
    const realFolder = realpathSync(listed);
    if (realFolder !== realRoot && !isWithin(realRoot, realFolder)) return [];
    return readdirSync(listed, { withFileTypes: true })
      .filter(({ name }) => !name.startsWith("."))
      .flatMap((entry) => projectEntry(realRoot, listed, entry))
      .sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    return [];
  }
}

function projectEntry(realRoot: string, folder: string, entry: Dirent): ProjectEntry[] {
  const { name } = entry;
  if (entry.isFile()) return [{ name, kind: "file" }];
  if (entry.isDirectory()) return [{ name, kind: "folder" }];
  return entry.isSymbolicLink() ? linkedEntry(realRoot, join(folder, name), name) : [];
}

function linkedEntry(realRoot: string, path: string, name: string): ProjectEntry[] {
  try {
    const target = realpathSync(path);
    if (!isWithin(realRoot, target)) return [];
    return [{ name, kind: statSync(target).isDirectory() ? "folder" : "file" }];
  } catch {
    // It leads nowhere, or round in circles.
    return [];
  }
}
