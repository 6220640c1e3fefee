import { readFileSync } from "node:fs";

import { ratioOf, timeInterleaved } from "./interleaved.ts";
import { peakMemory, type Command } from "./measured-process.ts";
import { statisticsOf } from "./statistics.ts";
import { spread, timingTable } from "./table.ts";

const file = "scripts/bench/sixty-lines.realtime.yaml";
const rounds = 25;
const memoryRounds = 5;
const targets = { ratio: 1.6, memory: 55 };

const node: Command = { argv: [process.execPath, "-e", "0"] };
const lint: Command = {
  argv: [process.execPath, "packages/cli/bin/callsheet.cjs", "lint", file],
};

async function memoryOf(command: Command) {
  const peaks: number[] = [];
  for (let round = 0; round < memoryRounds; round++) peaks.push(await peakMemory(command));
  return statisticsOf(peaks);
}

const lines = readFileSync(file, "utf8").trimEnd().split("\n").length;
console.log(`${file}: ${lines} lines; Node ${process.version}; ${rounds} rounds\n`);

const timings = await timeInterleaved({ "node -e 0": node, "callsheet lint": lint }, rounds);
console.log(timingTable(timings));

const memory = await memoryOf(lint);
console.log(`\nPeak memory of callsheet lint: ${spread(memory, 1)} MiB`);

const isMet =
  ratioOf(timings, "callsheet lint", "node -e 0") <= targets.ratio &&
  memory.median <= targets.memory;
console.log(
  `Targets: ratio at most ${targets.ratio}, memory at most ${targets.memory} MiB: ${isMet ? "met" : "missed"}`,
);
process.exitCode = isMet ? 0 : 1;
