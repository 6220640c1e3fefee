import { spawn, type ChildProcess } from "node:child_process";
import { readFileSync } from "node:fs";

/** A program with its arguments, and the folder to run it in. */
export interface Command {
  readonly argv: readonly string[];
  readonly cwd?: string;
  /** What it has to end with; 0 unless told. */
  readonly exitCode?: number;
}

/** How long a process takes, from its start to its end, in milliseconds. */
export async function wallTime(command: Command): Promise<number> {
  const start = performance.now();
  await successOf(command, launch(command));
  return performance.now() - start;
}

/**
 * The most memory that a process holds, in MiB. Linux keeps the high-water mark of each process
 * (`VmHWM`), so reading it again and again until the end misses only growth in the last instant.
 */
export async function peakMemory(command: Command): Promise<number> {
  const child = launch(command);
  let peak = 0;
  const watch = () => {
    if (child.exitCode !== null || child.pid === undefined) return;
    peak = Math.max(peak, highWaterMark(child.pid));
    setImmediate(watch);
  };
  watch();
  await successOf(command, child);
  return peak;
}

/** The exit code of a command, which may be any. */
export function exitCodeOf(command: Command): Promise<number | null> {
  return endOf(launch(command));
}

function launch({ argv: [program = "", ...args], cwd }: Command): ChildProcess {
  return spawn(program, args, { stdio: "ignore", ...(cwd !== undefined && { cwd }) });
}

async function successOf({ argv, exitCode = 0 }: Command, child: ChildProcess): Promise<void> {
  const code = await endOf(child);
  if (code !== exitCode) throw new Error(`${argv.join(" ")} ended with ${String(code)}`);
}

function endOf(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", resolve);
  });
}

/** The most memory that a process has held so far, in MiB; 0 once it has gone. */
export function highWaterMark(pid: number): number {
  return statusOf(pid, /^VmHWM:\s*(\d+) kB$/m);
}

/** The memory that a process holds now, in MiB; 0 once it has gone. */
export function memoryOf({ pid = 0 }: ChildProcess): number {
  return statusOf(pid, /^VmRSS:\s*(\d+) kB$/m);
}

/** A size out of what Linux tells of a process, in MiB. */
function statusOf(pid: number, line: RegExp): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, "utf8");
    const [, kibibytes = "0"] = line.exec(status) ?? [];
    return Number(kibibytes) / 1024;
  } catch {
    return 0;
  }
}
