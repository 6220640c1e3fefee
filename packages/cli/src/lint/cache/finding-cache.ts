import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { systemErrorReason } from "@callsheet/project";

import manifest from "../../../package.json" with { type: "json" };
import type { SourceFile } from "../../files/source-file.ts";
import type { CheckedFile } from "../checked-file.ts";
import type { LintSettings } from "../lint-settings.ts";
import { readCacheFile, writeCacheFile, type CacheEntry } from "./cache-file.ts";

/** What earlier runs have found in files that are as they were. */
export interface FindingCache {
  /** What is in a file when it is judged so; `null` when nobody knows yet. */
  readonly find: (source: SourceFile, settings: LintSettings) => CheckedFile | null;
  readonly keep: (source: SourceFile, settings: LintSettings, checked: CheckedFile) => void;
  /** Writes what the run has found out, and forgets files that are gone. */
  readonly write: () => void;
}

/** Opens the cache that lies at `path`, or will; `onRefusal` hears why it can't be written. */
export function openCache(path: string, onRefusal: (reason: string) => void): FindingCache {
  const folder = dirname(path);
  const nameOf = (source: SourceFile) => relative(folder, source.path).split(sep).join("/");
  const read = readCacheFile(path);
  const entries = new Map<string, CacheEntry>(Object.entries(read));
  const seen = new Set<string>();
  let isChanged = false;
  return {
    find(source, settings) {
      const name = nameOf(source);
      seen.add(name);
      const entry = entries.get(name);
      if (entry?.digest !== digestOf(source, settings)) return null;
      const { findings } = entry;
      const text = findings.length === 0 ? "" : source.text;
      return { name: source.name, findings, text, included: new Map(), isAlone: true };
    },
    keep(source, settings, { findings, isAlone }) {
      // What it includes may change while it stays the same.
      if (!isAlone) return;
      entries.set(nameOf(source), { digest: digestOf(source, settings), findings });
      isChanged = true;
    },
    write() {
      for (const name of entries.keys()) {
        if (seen.has(name) || existsSync(join(folder, name))) continue;
        entries.delete(name);
        isChanged = true;
      }
      if (!isChanged) return;
      try {
        writeCacheFile(path, Object.fromEntries(entries));
      } catch (error) {
        onRefusal(systemErrorReason(error));
      }
    },
  };
}

/** All that findings depend on, beside the name of the file. */
function digestOf({ text }: SourceFile, { config, today }: LintSettings): string {
  const judgedBy = JSON.stringify([manifest.version, config, today]);
  return createHash("sha256").update(`${judgedBy}\n`).update(text).digest("base64url");
}
