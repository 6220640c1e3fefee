import { CommanderError } from "commander";

import { exitCode } from "./exit-code.ts";
import { createProgram } from "./program.ts";
import { redactedStreams } from "./redacted-streams.ts";
import type { Streams } from "./streams.ts";
import { UsageError } from "./usage-error.ts";

/**
 * Runs the `callsheet` command.
 *
 * @param argv The words after the command's name.
 * @returns The exit code: 0 clean, 1 findings at error level, 2 bad usage, an unreadable file or a
 *   bad configuration, 3 the endpoint refused or failed, 4 a fault of our own. It never throws.
 */
export async function run(argv: readonly string[], processStreams: Streams): Promise<number> {
  const streams = redactedStreams(processStreams, [processStreams.env["OPENAI_API_KEY"]]);
  let code: number = exitCode.clean;
  const finish = (result: number) => {
    code = result;
  };
  try {
    await createProgram(argv, { streams, finish }).parseAsync(argv, { from: "user" });
    return code;
  } catch (error) {
    return report(error, streams);
  }
}

function report(error: unknown, { stderr }: Streams): number {
  if (error instanceof CommanderError)
    return error.exitCode === 0 ? exitCode.clean : exitCode.usage;
  if (error instanceof UsageError) {
    stderr.write(`error: ${error.message}\n`);
    return exitCode.usage;
  }
  const details = error instanceof Error ? (error.stack ?? error.message) : String(error);
  stderr.write(
    `error: A fault in Callsheet itself. Please report it with these lines:\n${details}\n`,
  );
  return exitCode.fault;
}
