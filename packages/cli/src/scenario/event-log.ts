import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { systemErrorReason } from "@callsheet/project";
import type { ExchangeEntry } from "@callsheet/scenario";

import { UsageError } from "../usage-error.ts";

/**
 * Writes all events of a call as JSON lines: `at` in milliseconds since the call began, `from`
 * (`client` or `server`) and the `event`. The file lies in `folder` as the scenario does in the
 * working folder; every line passes `hide`, which takes secrets out.
 */
export function writeEventLog(
  folder: string,
  scenarioName: string,
  entries: readonly ExchangeEntry[],
  hide: (text: string) => string,
): void {
  const path = join(folder, `${scenarioName.replaceAll("../", "up/")}.jsonl`);
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, entries.map((entry) => `${hide(JSON.stringify(entry))}\n`).join(""));
  } catch (error) {
    throw new UsageError(`Can't write ${path}: ${systemErrorReason(error)}.`);
  }
}
