import { wallTime, type Command } from "./measured-process.ts";
import { statisticsOf, type Statistics } from "./statistics.ts";

/** How long a command takes, in milliseconds. */
export interface Timing {
  readonly name: string;
  readonly time: Statistics;
}

/**
 * Times whole processes, one of each command per round, so that a busy moment hits all of them. A
 * first round that is not counted fills the caches of the file system.
 */
export async function timeInterleaved(
  commands: Readonly<Record<string, Command>>,
  rounds: number,
): Promise<Timing[]> {
  const times = new Map<string, number[]>();
  for (let round = 0; round <= rounds; round++) {
    for (const [name, command] of Object.entries(commands)) {
      const time = await wallTime(command);
      if (round > 0) times.set(name, [...(times.get(name) ?? []), time]);
    }
  }
  return Object.keys(commands).map((name) => ({
    name,
    time: statisticsOf(times.get(name) ?? []),
  }));
}

/** The median of one command in those of another. */
export function ratioOf(timings: readonly Timing[], name: string, base: string): number {
  const median = (wanted: string) =>
    timings.find((timing) => timing.name === wanted)?.time.median ?? NaN;
  return median(name) / median(base);
}
