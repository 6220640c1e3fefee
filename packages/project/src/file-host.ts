import { readFileSync, realpathSync, statSync } from "node:fs";
import { dirname, isAbsolute, relative, resolve, sep } from "node:path";
import type { IncludedText, ReferenceHost } from "@callsheet/core";
import { decodeText } from "./decode-text.ts";
import { systemErrorCode } from "./system-error.ts";

/** The largest file that a reference may include, in bytes. */
const largestFile = 4 * 1024 * 1024;

/** A host for `${file:…}` that remembers the texts it handed out, for findings that lie in them. */
export interface FileHost extends ReferenceHost {
  /** The text of an included file by its `uri`; `null` when this host did not hand it out. */
  readonly includedText: (uri: string) => string | null;
}

/**
 * The file system as a host for references. A file's `uri` is its absolute path. Only files within
 * `root` can be read: no absolute path, no `..` and no symbolic link leads out of it. `onRead` hears
 * the path of every file that is asked for, those too that don't exist.
 */
export function createFileHost(root: string, onRead: (path: string) => void = () => {}): FileHost {
  const texts = new Map<string, string>();
  return {
    readFile({ from, path }) {
      onRead(resolve(dirname(from), path));
      const answer = readWithin(root, dirname(from), path);
      if ("text" in answer) texts.set(answer.uri, answer.text);
      return answer;
    },
    includedText: (uri) => texts.get(uri) ?? null,
  };
}

function readWithin(root: string, folder: string, path: string): IncludedText {
  const file = resolve(folder, path);
  if (isAbsolute(path) || !isWithin(root, file)) return { problem: "outside" };
  try {
    if (!isWithin(realpathSync(root), realpathSync(file))) return { problem: "outside" };
    const stats = statSync(file);
    if (!stats.isFile()) return { problem: "unreadable" };
    if (stats.size > largestFile) return { problem: "too-large" };
    const decoded = decodeText(readFileSync(file));
    return decoded === null ? { problem: "not-text" } : { uri: file, text: decoded.text };
  } catch (error) {
    const code = systemErrorCode(error);
    return { problem: code === "ENOENT" || code === "ENOTDIR" ? "missing" : "unreadable" };
  }
}

function isWithin(folder: string, file: string): boolean {
  const path = relative(folder, file);
  return path !== "" && path !== ".." && !path.startsWith(`..${sep}`) && !isAbsolute(path);
}
