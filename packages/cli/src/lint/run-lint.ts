import { defaultConfig } from "@callsheet/core";

import { colorsFor } from "../colors.ts";
import { createConfigLookup, type ConfigLookup } from "../config/config-lookup.ts";
import { exitCode, type ExitCode } from "../exit-code.ts";
import { findSessionFiles } from "../files/find-session-files.ts";
import { readSourceFile, readSourceFromStdin, type SourceFile } from "../files/source-file.ts";
import { formatReport, type ReportFormat } from "../report/formats.ts";
import { lintReport, type LintReport, type PlacedFinding } from "../report/lint-report.ts";
import type { Streams } from "../streams.ts";
import { UsageError } from "../usage-error.ts";
import { withoutIgnored } from "./ignored-files.ts";
import { fixSource, lintSource, type LintSettings } from "./lint-source.ts";
import { currentDate } from "./today.ts";

export interface LintCommandOptions {
  readonly fix?: true;
  readonly format: ReportFormat;
  readonly maxWarnings?: number;
  readonly quiet?: true;
  readonly config?: string;
  readonly target?: "openai" | "azure";
  readonly stdin?: true;
  readonly stdinFilename?: string;
  readonly today?: string;
}

const stdinName = "stdin.realtime.yaml";

/** `callsheet lint`: the report goes to stdout; with `--stdin --fix` the mended text does instead. */
export async function runLint(
  paths: readonly string[],
  options: LintCommandOptions,
  streams: Streams,
): Promise<ExitCode> {
  refuseContradictions(paths, options);
  const colors = colorsFor(streams.stdout, streams.env);
  const configFor = createConfigLookup({ cwd: streams.cwd, explicit: options.config, colors });
  const settingsFor = settingsLookup(configFor, options, streams);
  const mendsStdin = options.stdin === true && options.fix === true;

  const report = options.stdin
    ? await lintStdin(options, streams, settingsFor)
    : await lintFiles(paths, options, streams, configFor, settingsFor);
  const shown = options.quiet ? errorsOnly(report) : report;
  const output = mendsStdin ? streams.stderr : streams.stdout;
  output.write(await formatReport(shown, options.format, colorsFor(output, streams.env)));
  return verdict(report, options, streams);
}

function refuseContradictions(paths: readonly string[], options: LintCommandOptions): void {
  if (options.stdin && paths.length > 0) {
    throw new UsageError("Give --stdin or paths, not both.");
  }
  if (!options.stdin && options.stdinFilename !== undefined) {
    throw new UsageError("--stdin-filename needs --stdin.");
  }
}

type SettingsLookup = (file: string) => Promise<LintSettings>;

function settingsLookup(
  configFor: ConfigLookup,
  options: LintCommandOptions,
  { cwd }: Streams,
): SettingsLookup {
  const today = options.today ?? currentDate();
  const target = options.target && { target: options.target };
  return async (file) => {
    const project = await configFor(file);
    return { config: { ...(project?.config ?? defaultConfig), ...target }, today, cwd };
  };
}

async function lintFiles(
  paths: readonly string[],
  options: LintCommandOptions,
  { cwd }: Streams,
  configFor: ConfigLookup,
  settingsFor: SettingsLookup,
): Promise<LintReport> {
  const files = await withoutIgnored(await findSessionFiles(paths, cwd), configFor);
  const names: string[] = [];
  const findings: PlacedFinding[] = [];
  for (const file of files) {
    const source = readSourceFile(file, cwd);
    const settings = await settingsFor(file);
    names.push(source.name);
    findings.push(
      ...(options.fix ? await fixFile(source, settings) : lintSource(source, settings)),
    );
  }
  return lintReport(names, findings);
}

async function fixFile(source: SourceFile, settings: LintSettings): Promise<PlacedFinding[]> {
  const { text, findings } = fixSource(source, settings);
  if (text !== source.text) {
    const { writeAtomically } = await import("../files/write-atomically.ts");
    writeAtomically(source.path, source.byteOrderMark + text, source.name);
  }
  return findings;
}

async function lintStdin(
  options: LintCommandOptions,
  { stdin, stdout, cwd }: Streams,
  settingsFor: SettingsLookup,
): Promise<LintReport> {
  const source = await readSourceFromStdin(stdin, options.stdinFilename ?? stdinName, cwd);
  const settings = await settingsFor(source.path);
  if (!options.fix) return lintReport([source.name], lintSource(source, settings));
  const { text, findings } = fixSource(source, settings);
  stdout.write(source.byteOrderMark + text);
  return lintReport([source.name], findings);
}

function errorsOnly(report: LintReport): LintReport {
  const errors = report.findings.filter(({ finding }) => finding.severity === "error");
  return lintReport(report.files, errors);
}

function verdict(
  { summary }: LintReport,
  { maxWarnings = Infinity }: LintCommandOptions,
  { stderr }: Streams,
): ExitCode {
  if (summary.warnings > maxWarnings) {
    const counts = `${summary.warnings}, allowed: ${maxWarnings}`;
    stderr.write(`Too many warnings: ${counts}.\n`);
    return exitCode.findings;
  }
  return summary.errors > 0 ? exitCode.findings : exitCode.clean;
}
