import { exitCode, type ExitCode } from "../exit-code.ts";
import type { Streams } from "../streams.ts";
import { environmentOf } from "./environment.ts";
import { loadSession } from "./load-session.ts";
import { maskedSession } from "./masked-session.ts";

export interface PrintCommandOptions {
  readonly reveal?: true;
  readonly envFile?: string;
}

/** `callsheet print`: the resolved session as JSON on stdout. */
export async function runPrint(
  file: string,
  options: PrintCommandOptions,
  streams: Streams,
): Promise<ExitCode> {
  const loaded = await loadSession(file, environmentOf(streams, options.envFile), streams);
  if (loaded === null) return exitCode.findings;
  const session = options.reveal
    ? loaded.session
    : maskedSession(loaded.session, loaded.variables.keys());
  streams.stdout.write(`${JSON.stringify(session, null, 2)}\n`);
  return exitCode.clean;
}
