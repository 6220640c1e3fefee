import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { systemErrorReason } from "@callsheet/project";

import { colorsFor, noColors } from "../colors.ts";
import type { OutputStream, Streams } from "../streams.ts";
import { UsageError } from "../usage-error.ts";
import { formatReport, type ReportFormat } from "./formats.ts";
import type { LintReport } from "./lint-report.ts";

/** One `--format` or `--output-file`, in the order of the command line. */
export type OutputWord = { readonly format: ReportFormat } | { readonly file: string };

/** Where a report goes in one format. */
export interface ReportOutput {
  readonly format: ReportFormat;
  /** As the command line has it; `null` for the terminal or pipe. */
  readonly file: string | null;
}

/**
 * Pairs formats and files: a file takes the format before it, or, where there is none, the one
 * after it. Without a format the report is `stylish`. A `UsageError` where two formats would mix in
 * one output.
 */
export function reportOutputs(words: readonly OutputWord[]): ReportOutput[] {
  const outputs: ReportOutput[] = [];
  let waiting: string | null = null;
  for (const word of words) {
    if ("format" in word) {
      outputs.push({ format: word.format, file: waiting });
      waiting = null;
    } else {
      const last = outputs.at(-1);
      if (waiting !== null || (last !== undefined && last.file !== null)) {
        throw new UsageError(`--output-file ${word.file} needs a --format of its own before it.`);
      }
      if (last === undefined) waiting = word.file;
      else outputs[outputs.length - 1] = { ...last, file: word.file };
    }
  }
  if (outputs.length === 0) outputs.push({ format: "stylish", file: waiting });
  refuseMixed(outputs);
  return outputs;
}

function refuseMixed(outputs: readonly ReportOutput[]): void {
  const seen = new Set<string | null>();
  for (const { format, file } of outputs) {
    if (seen.has(file)) {
      throw new UsageError(
        file === null
          ? `Only one format can go to the terminal: give --format ${format} an --output-file.`
          : `Two formats can't share ${file}: give each a file of its own.`,
      );
    }
    seen.add(file);
  }
}

/** Writes a report everywhere it is to go; what has no file goes to `output`. */
export async function writeReport(
  report: LintReport,
  outputs: readonly ReportOutput[],
  output: OutputStream,
  { env, cwd }: Pick<Streams, "env" | "cwd">,
): Promise<void> {
  for (const { format, file } of outputs) {
    if (file === null) output.write(await formatReport(report, format, colorsFor(output, env)));
    else writeToFile(file, cwd, await formatReport(report, format, noColors));
  }
}

/** Writes a whole file; folders on its way are made. */
function writeToFile(file: string, cwd: string, text: string): void {
  const path = resolve(cwd, file);
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  } catch (error) {
    throw new UsageError(`Can't write ${file}: ${systemErrorReason(error)}.`);
  }
}
