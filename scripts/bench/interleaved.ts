import { wallTime, type Command } from "./measured-process.ts";
import { statisticsOf, type Statistics } from "./statistics.ts";

/** How long a command takes, in milliseconds. */
export interface Timing {
  readonly name: string;
  readonly time: Statistics;
}

/** What takes longer is measured once; a busy moment is little to it. */
const longMilliseconds = 10_000;

/**
 * Times whole processes, one of each command per round, so that a busy moment hits all of them. A
 * first round fills the caches of the file system and counts for slow commands alone.
 */
export async function timeInterleaved(
  commands: Readonly<Record<string, Command>>,
  rounds: number,
): Promise<Timing[]> {
  const series = Object.entries(commands).map(([name, command]) => ({
    name,
    command,
    times: new Array<number>(),
  }));
  for (const { command, times } of series) {
    const time = await wallTime(command);
    if (time > longMilliseconds) times.push(time);
  }
  const quick = series.filter(({ times }) => times.length === 0);
  for (let round = 0; round < rounds; round++) {
    for (const { command, times } of quick) times.push(await wallTime(command));
  }
  return series.map(({ name, times }) => ({ name, time: statisticsOf(times) }));
}

/** The median of one command, in milliseconds. */
export function medianOf(timings: readonly Timing[], name: string): number {
  return timings.find((timing) => timing.name === name)?.time.median ?? NaN;
}
