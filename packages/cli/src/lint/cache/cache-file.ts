import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Finding } from "@callsheet/core";

import { writeWhole } from "../../files/write-atomically.ts";

/** What was found in a text, and the digest of all that it depends on. */
export interface CacheEntry {
  readonly digest: string;
  readonly findings: readonly Finding[];
}

/** By the path of the file, relative to the folder of the cache. */
export type CacheContent = Readonly<Record<string, CacheEntry>>;

/** Begins every file of a cache; another form of its content needs another one. */
const mark = "callsheet lint cache 1";

/** Where the cache of a folder lies: with the modules of the package that the folder is in. */
export function usualCacheFile(cwd: string): string {
  return join(packageFolder(cwd), "node_modules/.cache/callsheet/lint");
}

function packageFolder(cwd: string): string {
  for (let folder = cwd; ; folder = dirname(folder)) {
    if (existsSync(join(folder, "package.json"))) return folder;
    if (folder === dirname(folder)) return cwd;
  }
}

/** Reads a cache; one that is missing, cut off, or somebody else's is empty. */
export function readCacheFile(path: string): CacheContent {
  try {
    const [head, text] = splitLine(readFileSync(path, "utf8"));
    const content: unknown = head === headOf(text) ? JSON.parse(text) : {};
    return isContent(content) ? content : {};
  } catch {
    return {};
  }
}

/** Writes a cache, in one step. */
export function writeCacheFile(path: string, content: CacheContent): void {
  const text = JSON.stringify(content);
  writeWhole(path, `${headOf(text)}\n${text}`);
}

function splitLine(text: string): [first: string, rest: string] {
  const end = text.indexOf("\n");
  return [text.slice(0, end), text.slice(end + 1)];
}

/** The checksum tells a cache that was cut off or changed from a whole one. */
function headOf(text: string): string {
  return `${mark} ${createHash("sha256").update(text).digest("base64url")}`;
}

/** Whoever wrote the right checksum has written the rest. */
function isContent(value: unknown): value is CacheContent {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
