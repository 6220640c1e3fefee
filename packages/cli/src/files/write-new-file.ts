import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { systemErrorReason } from "@callsheet/project";

import { UsageError } from "../usage-error.ts";

/**
 * Writes a file that doesn't exist yet, with the folders on its way, and says whether it did: a
 * file that exists is left as it is. A `UsageError` that names the file as `shown` when it can't.
 */
export function writeNewFile(path: string, text: string, shown: string): boolean {
  if (existsSync(path)) return false;
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text, { flag: "wx" });
    return true;
  } catch (error) {
    throw new UsageError(`Can't write ${shown}: ${systemErrorReason(error)}.`);
  }
}
