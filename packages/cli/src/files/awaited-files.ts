import { setTimeout as delay } from "node:timers/promises";
import { createFileWatch, systemErrorReason, type FileWatch } from "@callsheet/project";

import { UsageError } from "../usage-error.ts";

/** An editor saves in several steps; what follows within this many milliseconds is one change. */
const settling = 50;

/** Files that are watched until something changes, again and again. */
export interface AwaitedFiles extends FileWatch {
  /** Resolves after a change since the last call, or when `until` is aborted. */
  readonly change: (until: AbortSignal) => Promise<void>;
}

/** Watches nothing at first; in each covered folder a path of which `isWanted` holds counts too. */
export function awaitFiles(isWanted: (path: string) => boolean): AwaitedFiles {
  let hasChanged = false;
  let wake = () => {};
  const watch = createFileWatch({
    isWanted,
    onChange() {
      hasChanged = true;
      wake();
    },
    onRefusal(folder, error) {
      throw new UsageError(`Can't watch ${folder}: ${systemErrorReason(error)}.`);
    },
  });
  return {
    ...watch,
    async change(until) {
      await new Promise<void>((resolve) => {
        wake = resolve;
        until.addEventListener("abort", () => resolve(), { once: true });
        if (hasChanged || until.aborted) resolve();
      });
      if (!until.aborted) await delay(settling);
      hasChanged = false;
    },
  };
}
