import { statSync } from "node:fs";
import { basename, dirname, resolve } from "node:path";
import { fileKindOf } from "@callsheet/core";
import { configFileName } from "@callsheet/project";

import { exitCode, type ExitCode } from "../exit-code.ts";
import { awaitFiles } from "../files/awaited-files.ts";
import type { OutputStream, Streams } from "../streams.ts";
import { UsageError } from "../usage-error.ts";
import type { ReadListener } from "./lint-settings.ts";

/**
 * Runs `check` at once, and again whenever one of the files that it read changes, or a session file
 * or configuration appears beside one of them, until the user interrupts. What goes wrong with a
 * file or a configuration is told, and mending it is waited for.
 */
export async function watchFiles(
  paths: readonly string[],
  streams: Streams,
  check: (onRead: ReadListener) => Promise<void>,
): Promise<ExitCode> {
  const interrupted = streams.interruption?.() ?? new AbortController().signal;
  const watch = awaitFiles(isNewcomerToCheck);
  try {
    for (const path of paths.length === 0 ? ["."] : paths) {
      watch.coverFolder(folderOf(resolve(streams.cwd, path)));
    }
    for (let isFirst = true; !interrupted.aborted; isFirst = false) {
      if (!isFirst) clearTerminal(streams.stdout);
      await tellUsageErrors(check(watch.coverFile), streams.stderr);
      streams.stderr.write("Waiting for changes; Ctrl-C ends.\n");
      await watch.change(interrupted);
    }
    return exitCode.clean;
  } finally {
    watch.close();
  }
}

function isNewcomerToCheck(path: string): boolean {
  const isLinted = /\.realtime\.(?:yaml|yml|json)$/.test(path) || fileKindOf(path) !== "session";
  return basename(path) === configFileName || isLinted;
}

function folderOf(path: string): string {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true ? path : dirname(path);
}

function clearTerminal(stdout: OutputStream): void {
  if (stdout.isTTY === true) stdout.write("\u001B[2J\u001B[3J\u001B[H");
}

async function tellUsageErrors(work: Promise<void>, stderr: OutputStream): Promise<void> {
  try {
    await work;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    stderr.write(`error: ${error.message}\n`);
  }
}
