import { statSync, type Stats } from "node:fs";
import { resolve } from "node:path";

import type { GlobOptions } from "tinyglobby";
import { systemErrorReason } from "@callsheet/project";

import { UsageError } from "../usage-error.ts";

/** What kind of files is looked for in folders. */
export interface SoughtFiles {
  readonly glob: string;
  /** What is said where a folder has none. */
  readonly none: (folder: string) => string;
}

/** What is linted. */
export const lintedFiles: SoughtFiles = {
  glob: "**/*.{realtime.{yaml,yml,json},{script,scenario}.{yaml,yml}}",
  none: (folder) =>
    `No session files in ${folder}: their names end in .realtime.yaml, .realtime.yml or .realtime.json; those of scripts and scenarios in .script.yaml and .scenario.yaml.`,
};

/** What is played by `callsheet test`. */
export const scenarioFiles: SoughtFiles = {
  glob: "**/*.scenario.{yaml,yml}",
  none: (folder) =>
    `No scenarios in ${folder}: their names end in .scenario.yaml or .scenario.yml.`,
};

const neverSearched = ["**/node_modules/**", "**/.git/**"];

/**
 * The files that a command line names: a file as it is, a folder by the sought files in it, a glob
 * by what it matches. No path at all means the working folder. Absolute paths in the order of the
 * command line, sorted within each path, each file once. A `UsageError` when a path gives nothing.
 */
export async function findFiles(
  sought: SoughtFiles,
  paths: readonly string[],
  cwd: string,
): Promise<string[]> {
  const found = new Set<string>();
  for (const path of paths.length === 0 ? ["."] : paths) {
    for (const file of await filesAt(sought, path, cwd)) found.add(file);
  }
  return [...found];
}

async function filesAt(sought: SoughtFiles, path: string, cwd: string): Promise<string[]> {
  // An unset variable of a script would else check, and with --fix change, every file.
  if (path === "") throw new UsageError("A path is empty. Leave it out to check this folder.");
  const absolute = resolve(cwd, path);
  const stats = statsOf(absolute, path);
  if (stats?.isDirectory() === true) {
    const files = await globFiles(sought.glob, absolute);
    if (files.length > 0) return files;
    throw new UsageError(sought.none(path === "." ? "this folder" : path));
  }
  if (stats !== undefined) return [absolute];

  const files = /[*?[\]{}!()]/.test(path) ? await globFiles(path, cwd) : [];
  if (files.length > 0) return files;
  throw new UsageError(`No such file or folder: ${path}.`);
}

function statsOf(absolute: string, shown: string): Stats | undefined {
  try {
    return statSync(absolute, { throwIfNoEntry: false });
  } catch (error) {
    throw new UsageError(`Can't read ${shown}: ${systemErrorReason(error)}.`);
  }
}

async function globFiles(pattern: string, cwd: string): Promise<string[]> {
  const { glob } = await import("tinyglobby");
  const options: GlobOptions = {
    cwd,
    absolute: true,
    ignore: neverSearched,
    expandDirectories: false,
  };
  const files = await glob(pattern, options);
  return files.map((file) => resolve(file)).sort();
}
