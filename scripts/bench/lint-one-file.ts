import { readFileSync } from "node:fs";

import { peakMemory, wallTime } from "./measured-process.ts";
import { statisticsOf, type Statistics } from "./statistics.ts";

const file = "scripts/bench/sixty-lines.realtime.yaml";
const rounds = 25;
const targets = { ratio: 1.6, memory: 55 };

const floor = [process.execPath, "-e", "0"];
const commands: Readonly<Record<string, readonly string[]>> = {
  "node -e 0": floor,
  "callsheet lint": [process.execPath, "packages/cli/bin/callsheet.cjs", "lint", file],
};

interface Measurement {
  readonly name: string;
  readonly time: Statistics;
  readonly memory: Statistics;
}

/** Whole processes, one of each command per round, so that a busy moment hits all of them. */
async function measure(): Promise<Measurement[]> {
  const times = new Map<string, number[]>();
  const peaks = new Map<string, number[]>();
  for (let round = 0; round <= rounds; round++) {
    for (const [name, command] of Object.entries(commands)) {
      const time = await wallTime(command);
      const peak = await peakMemory(command);
      // The first round fills the caches of the file system.
      if (round === 0) continue;
      times.set(name, [...(times.get(name) ?? []), time]);
      peaks.set(name, [...(peaks.get(name) ?? []), peak]);
    }
  }
  return Object.keys(commands).map((name) => ({
    name,
    time: statisticsOf(times.get(name) ?? []),
    memory: statisticsOf(peaks.get(name) ?? []),
  }));
}

function tableOf(measurements: readonly Measurement[]): string {
  const [first] = measurements;
  const rows = measurements.map(({ name, time, memory }) => [
    name,
    spread(time, 0),
    (time.median / (first?.time.median ?? NaN)).toFixed(2),
    spread(memory, 1),
  ]);
  const head = ["command", "wall ms, median (min–max)", "ratio", "peak MiB, median (min–max)"];
  const lines = [head, head.map(() => "---"), ...rows];
  return lines.map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

function spread({ median, least, most }: Statistics, digits: number): string {
  return `${median.toFixed(digits)} (${least.toFixed(digits)}–${most.toFixed(digits)})`;
}

const lines = readFileSync(file, "utf8").trimEnd().split("\n").length;
console.log(`${file}: ${lines} lines; Node ${process.version}; ${rounds} rounds\n`);
const measurements = await measure();
console.log(tableOf(measurements));

const [base, lint] = measurements;
const ratio = (lint?.time.median ?? NaN) / (base?.time.median ?? NaN);
const memory = lint?.memory.median ?? NaN;
const isMet = ratio <= targets.ratio && memory <= targets.memory;
console.log(
  `\nTargets: ratio at most ${targets.ratio}, memory at most ${targets.memory} MiB: ${isMet ? "met" : "missed"}`,
);
process.exitCode = isMet ? 0 : 1;
