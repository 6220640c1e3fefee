import { randomUUID } from "node:crypto";
import { mkdirSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { systemErrorReason } from "@callsheet/project";

import { UsageError } from "../usage-error.ts";

/**
 * Replaces a file's text in one step, so that a reader sees the old text or the new one and a crash
 * loses neither. A symbolic link stays one; the file keeps its mode. A `UsageError` that names the
 * file as `shown` when it can't be written.
 */
export function writeAtomically(path: string, text: string, shown: string): void {
  try {
    const target = realpathSync(path);
    replace(target, text, statSync(target).mode);
  } catch (error) {
    throw new UsageError(`Can't write ${shown}: ${systemErrorReason(error)}.`);
  }
}

/**
 * Writes a file in one step whether or not there was one before; folders on its way are made.
 * @throws the file system's own error.
 */
export function writeWhole(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  replace(path, text, 0o666);
}

function replace(target: string, text: string, mode: number): void {
  const draft = join(dirname(target), `.${basename(target)}.${randomUUID()}.tmp`);
  try {
    writeFileSync(draft, text, { mode, flag: "wx" });
    renameSync(draft, target);
  } finally {
    rmSync(draft, { force: true });
  }
}
