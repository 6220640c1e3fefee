import { migrateSession, type Finding, type Migration } from "@callsheet/core";

import { colorsFor } from "../colors.ts";
import { exitCode, type ExitCode } from "../exit-code.ts";
import { readSourceFile, readSourceFromStdin, type SourceFile } from "../files/source-file.ts";
import { placeFindings, reportedText } from "../report/lint-report.ts";
import type { Streams } from "../streams.ts";
import { UsageError } from "../usage-error.ts";
import { migrationSummary } from "./migration-summary.ts";

export interface MigrateCommandOptions {
  readonly write?: true;
  readonly stdinFilename?: string;
}

const stdinName = "stdin.realtime.yaml";

/**
 * `callsheet migrate`: the migrated text goes to stdout, or with `write` into the file; what was
 * done, and what is left to decide, goes to stderr.
 */
export async function runMigrate(
  path: string,
  options: MigrateCommandOptions,
  streams: Streams,
): Promise<ExitCode> {
  refuseContradictions(path, options);
  const source = await sourceAt(path, options, streams);
  const migration = migrateSession(source.text, { uri: source.path });
  if (!options.write) streams.stdout.write(source.byteOrderMark + migration.text);
  else if (migration.text !== source.text) {
    const { writeAtomically } = await import("../files/write-atomically.ts");
    writeAtomically(source.path, source.byteOrderMark + migration.text, source.name);
  }
  const undecided = placeFindings(
    leftToDecide(migration),
    reportedText(source.name, migration.text),
  );
  const colors = colorsFor(streams.stderr, streams.env);
  streams.stderr.write(migrationSummary(source.name, migration.changes, undecided, colors));
  return undecided.length > 0 ? exitCode.findings : exitCode.clean;
}

function refuseContradictions(path: string, { write, stdinFilename }: MigrateCommandOptions): void {
  if (path === "-" && write) {
    throw new UsageError("Standard input can't be written to: leave --write out.");
  }
  if (path !== "-" && stdinFilename !== undefined) {
    throw new UsageError("--stdin-filename needs - as the path.");
  }
}

async function sourceAt(
  path: string,
  { stdinFilename = stdinName }: MigrateCommandOptions,
  { stdin, cwd }: Streams,
): Promise<SourceFile> {
  return path === "-" ? readSourceFromStdin(stdin, stdinFilename, cwd) : readSourceFile(path, cwd);
}

/** The conflicts, and every other error of the migrated text. */
function leftToDecide({ findings, conflicts }: Migration): Finding[] {
  return findings.filter(
    ({ rule, pointer, severity }) =>
      severity === "error" ||
      conflicts.some((conflict) => conflict.rule === rule && conflict.from === pointer),
  );
}
