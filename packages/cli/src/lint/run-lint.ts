import { exitCode, type ExitCode } from "../exit-code.ts";
import { formatReport, type ReportFormat } from "../report/formats.ts";
import { lintReport, type LintReport } from "../report/lint-report.ts";
import {
  reportOutputs,
  writeReport,
  type OutputWord,
  type ReportOutput,
} from "../report/report-outputs.ts";
import type { Streams } from "../streams.ts";
import { UsageError } from "../usage-error.ts";
import { checkFiles, checkStdin, type CheckOptions } from "./check-sources.ts";

export interface LintFlags extends CheckOptions {
  readonly maxWarnings?: number;
  readonly quiet?: true;
  readonly stdin?: true;
  readonly watch?: true;
}

export interface LintCommandOptions extends LintFlags {
  /** Every `--format` and `--output-file`, in their order. */
  readonly outputs: readonly OutputWord<ReportFormat>[];
}

/** `callsheet lint`: the report goes to stdout; with `--stdin --fix` the mended text does instead. */
export async function runLint(
  paths: readonly string[],
  options: LintCommandOptions,
  streams: Streams,
): Promise<ExitCode> {
  refuseContradictions(paths, options);
  const outputs = reportOutputs(options.outputs, "stylish");
  if (options.watch) {
    const { watchFiles } = await import("./watch-files.ts");
    return watchFiles(paths, streams, async (onRead) => {
      const report = await checkFiles(paths, options, streams, onRead);
      await tell(report, outputs, options, streams);
    });
  }
  const report = options.stdin
    ? await checkStdin(options, streams)
    : await checkFiles(paths, options, streams, () => {});
  return tell(report, outputs, options, streams);
}

function refuseContradictions(paths: readonly string[], options: LintFlags): void {
  if (options.stdin && paths.length > 0) {
    throw new UsageError("Give --stdin or paths, not both.");
  }
  if (options.stdin && options.watch) {
    throw new UsageError("Give --stdin or --watch, not both.");
  }
  if (options.stdin && options.cache) {
    throw new UsageError("Give --stdin or --cache, not both.");
  }
  if (!options.cache && options.cacheLocation !== undefined) {
    throw new UsageError("--cache-location needs --cache.");
  }
  if (!options.stdin && options.stdinFilename !== undefined) {
    throw new UsageError("--stdin-filename needs --stdin.");
  }
}

async function tell(
  report: LintReport,
  outputs: readonly ReportOutput<ReportFormat>[],
  options: LintFlags,
  streams: Streams,
): Promise<ExitCode> {
  const shown = options.quiet ? errorsOnly(report) : report;
  const stdoutIsTaken = options.stdin === true && options.fix === true;
  await writeReport(
    async (format, colors) => formatReport(shown, format, colors),
    outputs,
    stdoutIsTaken ? streams.stderr : streams.stdout,
    streams,
  );
  return verdict(report, options, streams);
}

function errorsOnly(report: LintReport): LintReport {
  const errors = report.findings.filter(({ finding }) => finding.severity === "error");
  return lintReport(report.files, errors);
}

function verdict(
  { summary }: LintReport,
  { maxWarnings = Infinity }: LintFlags,
  { stderr }: Streams,
): ExitCode {
  if (summary.warnings > maxWarnings) {
    const counts = `${summary.warnings}, allowed: ${maxWarnings}`;
    stderr.write(`Too many warnings: ${counts}.\n`);
    return exitCode.findings;
  }
  return summary.errors > 0 ? exitCode.findings : exitCode.clean;
}
