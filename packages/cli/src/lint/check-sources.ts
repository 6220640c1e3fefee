import { resolve } from "node:path";
import type { Finding } from "@callsheet/core";
import { currentDate, withoutIgnored, type ConfigLookup } from "@callsheet/project";

import { colorsFor } from "../colors.ts";
import { createConfigLookup } from "../config/config-lookup.ts";
import { findFiles, lintedFiles } from "../files/find-files.ts";
import { readSourceFile, readSourceFromStdin, type SourceFile } from "../files/source-file.ts";
import { shownPath } from "../files/shown-path.ts";
import { lintReport, type LintReport } from "../report/lint-report.ts";
import type { Streams } from "../streams.ts";
import type { FindingCache } from "./cache/finding-cache.ts";
import { placedFindings, type CheckedFile } from "./checked-file.ts";
import {
  settingsFor,
  type LintSettings,
  type ReadListener,
  type SettingsOptions,
} from "./lint-settings.ts";
import { fixSource, lintSource } from "./lint-source.ts";

/** What is checked, and how. */
export interface CheckOptions extends Partial<SettingsOptions> {
  readonly fix?: true;
  readonly stdinFilename?: string;
  /** Whether what earlier runs have found is used again. */
  readonly cache?: true;
  readonly cacheLocation?: string;
}

/** How the files of a run are judged, and where it takes place. */
interface Run {
  readonly options: SettingsOptions;
  readonly cwd: string;
  readonly configFor: ConfigLookup;
  readonly onRead: ReadListener;
}

const stdinName = "stdin.realtime.yaml";

/** Checks the files that a command line names, and with `fix` mends them. */
export async function checkFiles(
  paths: readonly string[],
  options: CheckOptions,
  streams: Streams,
  onRead: ReadListener,
): Promise<LintReport> {
  const run = runOf(options, streams, onRead);
  const found = await findFiles(lintedFiles, paths, run.cwd);
  const files = await withoutIgnored(found, run.configFor);
  const cache = options.cache ? await openCacheFor(options, streams) : null;
  const checked = await checkEach(files, run, options.fix ? await fixer(cache) : linter(cache));
  cache?.write();
  return reportOn(checked, run.cwd);
}

/** Checks what comes from standard input; with `fix` the mended text goes to stdout. */
export async function checkStdin(options: CheckOptions, streams: Streams): Promise<LintReport> {
  const { stdin, stdout, cwd } = streams;
  const source = await readSourceFromStdin(stdin, options.stdinFilename ?? stdinName, cwd);
  const { configFor, onRead, ...run } = runOf(options, streams, () => {});
  const settings = await settingsFor(source.path, configFor, run.options, onRead);
  if (!options.fix) return reportOn([lintSource(source, settings)], cwd);
  const { text, checked } = fixSource(source, settings);
  stdout.write(source.byteOrderMark + text);
  return reportOn([checked], cwd);
}

function runOf(
  { config, target, today = currentDate() }: CheckOptions,
  { cwd, stderr, env }: Streams,
  onRead: ReadListener,
): Run {
  const colors = colorsFor(stderr, env);
  const configFor = createConfigLookup({ cwd, explicit: config, colors, onRead });
  return { options: { config, target, today }, cwd, configFor, onRead };
}

function reportOn(files: readonly CheckedFile[], cwd: string): LintReport {
  return lintReport(
    files.map(({ name }) => name),
    files.flatMap((file) => placedFindings(file, cwd)),
  );
}

type Check = (source: SourceFile, settings: LintSettings) => CheckedFile;

/** Checks files one after the other; of each no more stays than what was found. */
async function checkEach(
  files: readonly string[],
  { options, cwd, configFor, onRead }: Run,
  check: Check,
): Promise<CheckedFile[]> {
  const checked: CheckedFile[] = [];
  for (const file of files) {
    onRead(file);
    const source = readSourceFile(file, cwd);
    checked.push(check(source, await settingsFor(file, configFor, options, onRead)));
  }
  return checked;
}

function linter(cache: FindingCache | null): Check {
  return (source, settings) => {
    const known = cache?.find(source, settings) ?? null;
    if (known !== null) return known;
    const checked = lintSource(source, settings);
    cache?.keep(source, settings, checked);
    return checked;
  };
}

/** Mends files, but for those that are known to have nothing to mend. */
async function fixer(cache: FindingCache | null): Promise<Check> {
  const { writeAtomically } = await import("../files/write-atomically.ts");
  return (source, settings) => {
    const known = cache?.find(source, settings) ?? null;
    if (known !== null && !known.findings.some(isFixable)) return known;
    const { text, checked } = fixSource(source, settings);
    if (text !== source.text) {
      writeAtomically(source.path, source.byteOrderMark + text, source.name);
    }
    cache?.keep({ ...source, text }, settings, checked);
    return checked;
  };
}

function isFixable({ fixes }: Finding): boolean {
  return fixes.some(({ kind }) => kind === "safe");
}

async function openCacheFor(
  { cacheLocation }: CheckOptions,
  { cwd, stderr }: Streams,
): Promise<FindingCache> {
  const { openCache } = await import("./cache/finding-cache.ts");
  const { usualCacheFile } = await import("./cache/cache-file.ts");
  const path = cacheLocation === undefined ? usualCacheFile(cwd) : resolve(cwd, cacheLocation);
  return openCache(path, (reason) => {
    stderr.write(`warning: Can't write the cache ${shownPath(path, cwd)}: ${reason}.\n`);
  });
}
