import { defaultConfig } from "@callsheet/core";
import { currentDate, withoutIgnored, type ConfigLookup } from "@callsheet/project";

import { colorsFor } from "../colors.ts";
import { createConfigLookup } from "../config/config-lookup.ts";
import { findFiles, lintedFiles } from "../files/find-files.ts";
import { readSourceFile, readSourceFromStdin, type SourceFile } from "../files/source-file.ts";
import { lintReport, type LintReport, type PlacedFinding } from "../report/lint-report.ts";
import type { Streams } from "../streams.ts";
import { fixSource, lintSource, type LintSettings } from "./lint-source.ts";

/** What is checked, and how. */
export interface CheckOptions {
  readonly fix?: true;
  readonly config?: string;
  readonly target?: "openai" | "azure";
  readonly stdinFilename?: string;
  readonly today?: string;
}

/** Hears the path of every file that a check reads or looks for. */
export type ReadListener = (path: string) => void;

const stdinName = "stdin.realtime.yaml";

/** Checks the files that a command line names, and with `fix` mends them. */
export async function checkFiles(
  paths: readonly string[],
  options: CheckOptions,
  streams: Streams,
  onRead: ReadListener,
): Promise<LintReport> {
  const { cwd } = streams;
  const configFor = configLookup(options, streams, onRead);
  const today = options.today ?? currentDate();
  const files = await withoutIgnored(await findFiles(lintedFiles, paths, cwd), configFor);
  const names: string[] = [];
  const findings: PlacedFinding[] = [];
  for (const file of files) {
    onRead(file);
    const source = readSourceFile(file, cwd);
    const settings = await settingsFor(file, configFor, { ...options, today }, cwd, onRead);
    names.push(source.name);
    findings.push(
      ...(options.fix ? await fixFile(source, settings) : lintSource(source, settings)),
    );
  }
  return lintReport(names, findings);
}

/** Checks what comes from standard input; with `fix` the mended text goes to stdout. */
export async function checkStdin(options: CheckOptions, streams: Streams): Promise<LintReport> {
  const { stdin, stdout, cwd } = streams;
  const source = await readSourceFromStdin(stdin, options.stdinFilename ?? stdinName, cwd);
  const unheard = () => {};
  const configFor = configLookup(options, streams, unheard);
  const settings = await settingsFor(source.path, configFor, options, cwd, unheard);
  if (!options.fix) return lintReport([source.name], lintSource(source, settings));
  const { text, findings } = fixSource(source, settings);
  stdout.write(source.byteOrderMark + text);
  return lintReport([source.name], findings);
}

function configLookup(
  { config }: CheckOptions,
  { cwd, stderr, env }: Streams,
  onRead: ReadListener,
): ConfigLookup {
  return createConfigLookup({ cwd, explicit: config, colors: colorsFor(stderr, env), onRead });
}

async function settingsFor(
  file: string,
  configFor: ConfigLookup,
  { target, today = currentDate() }: CheckOptions,
  cwd: string,
  onRead: ReadListener,
): Promise<LintSettings> {
  const config = (await configFor(file))?.config ?? defaultConfig;
  return { config: { ...config, ...(target && { target }) }, today, cwd, onRead };
}

async function fixFile(source: SourceFile, settings: LintSettings): Promise<PlacedFinding[]> {
  const { text, findings } = fixSource(source, settings);
  if (text !== source.text) {
    const { writeAtomically } = await import("../files/write-atomically.ts");
    writeAtomically(source.path, source.byteOrderMark + text, source.name);
  }
  return findings;
}
