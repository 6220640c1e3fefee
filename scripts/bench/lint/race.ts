import { medianOf, timeInterleaved, type Timing } from "../interleaved.ts";
import type { Command } from "../measured-process.ts";
import { spread } from "../table.ts";

/** A row of the comparison: what we took, what another took, and how they may compare. */
export interface Row {
  readonly work: string;
  readonly ours: string;
  readonly other: string;
  readonly ratio: number;
  /** The most that the ratio may be; `null` where we only want to know. */
  readonly most: number | null;
}

/** Whether a row is not what it ought to be. */
export function isMissed({ ratio, most }: Row): boolean {
  return most !== null && !(ratio <= most);
}

/** Some commands that do the same work. */
export interface Race {
  readonly work: string;
  readonly ours: Command;
  readonly others: readonly Rival[];
  readonly rounds: number;
}

export interface Rival {
  readonly name: string;
  readonly command: Command;
  /** The most that we may take, in times of what this one takes. */
  readonly most?: number;
}

const ourName = "callsheet";

/** Runs a race; a row for each of the others. */
export async function runRace({ work, ours, others, rounds }: Race): Promise<Row[]> {
  const rivals = others.map(({ name, command }) => [name, command] as const);
  const timings = await timeInterleaved({ [ourName]: ours, ...Object.fromEntries(rivals) }, rounds);
  return others.map(({ name, most = null }) => ({
    work,
    ours: shownTime(timings, ourName),
    other: `${name}: ${shownTime(timings, name)}`,
    ratio: medianOf(timings, ourName) / medianOf(timings, name),
    most,
  }));
}

/** The same work in two sizes, and a command that does none of it. */
export interface Growth {
  readonly work: string;
  readonly small: Command;
  readonly large: Command;
  readonly nothing: Command;
  /** How many times as large the large one is. */
  readonly times: number;
  readonly rounds: number;
}

const mostOverLinear = 1.2;

/** Compares what each size takes beyond the start of the process; 1 is linear growth. */
export async function measureGrowth(growth: Growth): Promise<Row> {
  const { work, small, large, nothing, times, rounds } = growth;
  const timings = await timeInterleaved({ nothing, small, large }, rounds);
  const beyondStart = (name: string): number =>
    medianOf(timings, name) - medianOf(timings, "nothing");
  return {
    work,
    ours: shownTime(timings, "large"),
    other: `a ${times}th of it: ${shownTime(timings, "small")}`,
    ratio: beyondStart("large") / (times * beyondStart("small")),
    most: mostOverLinear,
  };
}

/** The median with the least and the most, in milliseconds. */
function shownTime(timings: readonly Timing[], name: string): string {
  const time = timings.find((timing) => timing.name === name)?.time;
  return time === undefined ? "" : `${spread(time, 0)} ms`;
}
