import { peakMemory, type Command } from "../measured-process.ts";
import { statisticsOf } from "../statistics.ts";
import { spread } from "../table.ts";
import type { Row } from "./race.ts";

const rounds = 5;

/** The most memory that a command holds, in MiB, beside what it may hold. */
export async function measureMemory(work: string, command: Command, most: number): Promise<Row> {
  const peaks: number[] = [];
  for (let round = 0; round < rounds; round++) peaks.push(await peakMemory(command));
  const peak = statisticsOf(peaks);
  return {
    work: `${work}: peak memory`,
    ours: `${spread(peak, 0)} MiB`,
    other: `${most} MiB`,
    ratio: peak.median / most,
    most: 1,
  };
}
