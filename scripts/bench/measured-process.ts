import { spawn, type ChildProcess } from "node:child_process";
import { readFileSync } from "node:fs";

/** How long a process takes, from its start to its end, in milliseconds. */
export async function wallTime(command: readonly string[]): Promise<number> {
  const start = performance.now();
  await endOf(launch(command));
  return performance.now() - start;
}

/**
 * The most memory that a process holds, in MiB. Linux keeps the high-water mark of each process
 * (`VmHWM`), so reading it again and again until the end misses only growth in the last instant.
 */
export async function peakMemory(command: readonly string[]): Promise<number> {
  const child = launch(command);
  let peak = 0;
  const watch = () => {
    if (child.exitCode !== null || child.pid === undefined) return;
    peak = Math.max(peak, highWaterMark(child.pid));
    setImmediate(watch);
  };
  watch();
  await endOf(child);
  return peak;
}

function launch([program = "", ...args]: readonly string[]): ChildProcess {
  return spawn(program, args, { stdio: "ignore" });
}

async function endOf(child: ChildProcess): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code) => {
      if (code === 0) resolve();
      else reject(new Error(`${child.spawnargs.join(" ")} ended with ${code}`));
    });
  });
}

/** In MiB; 0 once the process has gone. */
function highWaterMark(pid: number): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, "utf8");
    const [, kibibytes = "0"] = /^VmHWM:\s*(\d+) kB$/m.exec(status) ?? [];
    return Number(kibibytes) / 1024;
  } catch {
    return 0;
  }
}
