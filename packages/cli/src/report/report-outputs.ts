import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { systemErrorReason } from "@callsheet/project";

import { colorsFor, noColors, type Colors } from "../colors.ts";
import type { OutputStream, Streams } from "../streams.ts";
import { UsageError } from "../usage-error.ts";

/** One `--format` or `--output-file`, in the order of the command line. */
export type OutputWord<Format> = { readonly format: Format } | { readonly file: string };

/** Where a report goes in one format. */
export interface ReportOutput<Format> {
  readonly format: Format;
  /** As the command line has it; `null` for the terminal or pipe. */
  readonly file: string | null;
}

/**
 * Pairs formats and files: a file takes the format before it, or, where there is none, the one
 * after it. Without a format the report has the `usual` one. A `UsageError` where two formats would
 * mix in one output.
 */
export function reportOutputs<Format extends string>(
  words: readonly OutputWord<Format>[],
  usual: Format,
): ReportOutput<Format>[] {
  const outputs: ReportOutput<Format>[] = [];
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
  if (outputs.length === 0) outputs.push({ format: usual, file: waiting });
  refuseMixed(outputs);
  return outputs;
}

function refuseMixed(outputs: readonly ReportOutput<string>[]): void {
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

/** Writes a report everywhere it is to go, in its formats; what has no file goes to `output`. */
export async function writeReport<Format>(
  formatted: (format: Format, colors: Colors) => Promise<string>,
  outputs: readonly ReportOutput<Format>[],
  output: OutputStream,
  { env, cwd }: Pick<Streams, "env" | "cwd">,
): Promise<void> {
  for (const { format, file } of outputs) {
    if (file === null) output.write(await formatted(format, colorsFor(output, env)));
    else writeToFile(file, cwd, await formatted(format, noColors));
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
