import { RecordingError, startEmulator, type Emulator } from "@callsheet/emulator";
import { systemErrorCode } from "@callsheet/project";

import { exitCode, type ExitCode } from "../exit-code.ts";
import type { Streams } from "../streams.ts";
import { UsageError } from "../usage-error.ts";
import { interruptionBy } from "./interruption.ts";
import { loadScript, type LoadedScript } from "./load-script.ts";

export interface EmulatorCommandOptions {
  readonly port: number;
  readonly apiKey?: string;
  /** In milliseconds. */
  readonly latency?: number;
  readonly model: readonly string[];
  /** A file. */
  readonly script?: string;
}

const nature =
  "A local Realtime endpoint: it checks sessions, connects calls and answers events. It is not a model " +
  "and recognises no speech: it hears when somebody speaks, and not what. ";
const parrotNature = "It repeats what it is told in text, and calls tools that are named.";

/** `callsheet emulator`: prints the address, then serves until it is interrupted. */
export async function runEmulator(
  options: EmulatorCommandOptions,
  streams: Streams,
): Promise<ExitCode> {
  const { stdout, stderr, interruption } = streams;
  const interrupted = interruption?.();
  const script =
    options.script === undefined ? undefined : await loadScript(options.script, streams);
  if (script === null) return exitCode.findings;
  const emulator = await start(options, script, (line) => {
    stderr.write(`${line}\n`);
  });
  stderr.write(`${bannerOf(options)}\n`);
  stdout.write(`${emulator.baseUrl}\n`);
  await interruptionBy(interrupted);
  await emulator.close();
  return exitCode.clean;
}

function bannerOf({ script }: EmulatorCommandOptions): string {
  return nature + (script === undefined ? parrotNature : `It does what ${script} says.`);
}

async function start(
  { port, apiKey, latency = 0, model }: EmulatorCommandOptions,
  script: LoadedScript | undefined,
  log: (line: string) => void,
): Promise<Emulator> {
  try {
    return await startEmulator({
      port,
      ...(apiKey !== undefined && { apiKey }),
      latencyMs: latency,
      models: model,
      ...(script !== undefined && { script: script.script, scriptFolder: script.folder }),
      log,
    });
  } catch (error) {
    if (error instanceof RecordingError) throw new UsageError(error.message);
    const code = systemErrorCode(error);
    if (code === "EADDRINUSE") throw new UsageError(`Port ${port} is in use. Choose another.`);
    if (code === "EACCES") throw new UsageError(`Port ${port} needs more rights. Choose another.`);
    throw error;
  }
}
