import { startEmulator, type Emulator } from "@callsheet/emulator";
import { systemErrorCode } from "@callsheet/project";

import { exitCode, type ExitCode } from "../exit-code.ts";
import type { Streams } from "../streams.ts";
import { UsageError } from "../usage-error.ts";
import { interruptionBy } from "./interruption.ts";

export interface EmulatorCommandOptions {
  readonly port: number;
  readonly apiKey?: string;
  /** In milliseconds. */
  readonly latency?: number;
  readonly model: readonly string[];
}

const banner =
  "A local Realtime endpoint: it checks sessions, connects calls and answers events. It is not a model " +
  "and recognises no speech: it repeats what it is told in text, and calls tools that are named.";

/** `callsheet emulator`: prints the address, then serves until it is interrupted. */
export async function runEmulator(
  options: EmulatorCommandOptions,
  { stdout, stderr, interruption }: Streams,
): Promise<ExitCode> {
  const interrupted = interruption?.();
  const emulator = await start(options, (line) => {
    stderr.write(`${line}\n`);
  });
  stderr.write(`${banner}\n`);
  stdout.write(`${emulator.baseUrl}\n`);
  await interruptionBy(interrupted);
  await emulator.close();
  return exitCode.clean;
}

async function start(
  { port, apiKey, latency = 0, model }: EmulatorCommandOptions,
  log: (line: string) => void,
): Promise<Emulator> {
  try {
    return await startEmulator({
      port,
      ...(apiKey !== undefined && { apiKey }),
      latencyMs: latency,
      models: model,
      log,
    });
  } catch (error) {
    const code = systemErrorCode(error);
    if (code === "EADDRINUSE") throw new UsageError(`Port ${port} is in use. Choose another.`);
    if (code === "EACCES") throw new UsageError(`Port ${port} needs more rights. Choose another.`);
    throw error;
  }
}
