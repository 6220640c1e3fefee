import { startEmulator, type Emulator } from "@callsheet/emulator";
import { systemErrorCode } from "@callsheet/project";

import { exitCode, type ExitCode } from "../exit-code.ts";
import type { Streams } from "../streams.ts";
import { UsageError } from "../usage-error.ts";
import { interruptionBy } from "./interruption.ts";

export interface EmulatorCommandOptions {
  readonly port: number;
}

const banner =
  "A local Realtime endpoint: it checks sessions and connects calls. It is not a model and says nothing.";

/** `callsheet emulator`: prints the address, then serves until it is interrupted. */
export async function runEmulator(
  { port }: EmulatorCommandOptions,
  { stdout, stderr, interruption }: Streams,
): Promise<ExitCode> {
  const interrupted = interruption?.();
  const emulator = await start(port, (line) => {
    stderr.write(`${line}\n`);
  });
  stderr.write(`${banner}\n`);
  stdout.write(`${emulator.baseUrl}\n`);
  await interruptionBy(interrupted);
  await emulator.close();
  return exitCode.clean;
}

async function start(port: number, log: (line: string) => void): Promise<Emulator> {
  try {
    return await startEmulator({ port, log });
  } catch (error) {
    const code = systemErrorCode(error);
    if (code === "EADDRINUSE") throw new UsageError(`Port ${port} is in use. Choose another.`);
    if (code === "EACCES") throw new UsageError(`Port ${port} needs more rights. Choose another.`);
    throw error;
  }
}
