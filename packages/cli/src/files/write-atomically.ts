import { randomUUID } from "node:crypto";
import { realpathSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
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
    const draft = join(dirname(target), `.${basename(target)}.${randomUUID()}.tmp`);
    try {
      writeFileSync(draft, text, { mode: statSync(target).mode, flag: "wx" });
      renameSync(draft, target);
    } finally {
      rmSync(draft, { force: true });
    }
  } catch (error) {
    throw new UsageError(`Can't write ${shown}: ${systemErrorReason(error)}.`);
  }
}
