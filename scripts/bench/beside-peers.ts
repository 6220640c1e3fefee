import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";

import { writeInputs, writeWrongInput, type BenchInput } from "./bench-inputs.ts";
import { ratioOf, timeInterleaved } from "./interleaved.ts";
import { exitCodeOf, type Command } from "./measured-process.ts";
import { installPeers } from "./peers.ts";
import { timingTable } from "./table.ts";

const ours = "callsheet lint";
const floor = "node -e 0";
const mostOverFloor = 1.7;

const { values } = parseArgs({ options: { rounds: { type: "string" }, only: { type: "string" } } });

const folder = mkdtempSync(join(tmpdir(), "callsheet-bench-"));
try {
  process.exitCode = await compare(folder);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Checks each input with every tool, and says whether we are ahead on one file. */
async function compare(folder: string): Promise<number> {
  const peers = installPeers(folder);
  const inputs = writeInputs(folder).filter(({ path }) => path.includes(values.only ?? ""));
  const commandsFor = (input: BenchInput): Record<string, Command> => ({
    [ours]: callsheet(input, folder),
    ...Object.fromEntries(Object.entries(peers).map(([name, peer]) => [name, peer(input)])),
  });
  await refuseIdlers(commandsFor(writeWrongInput(folder)));

  let isAhead = true;
  for (const input of inputs) {
    const rounds = Number(values.rounds ?? input.rounds);
    const bare = { [floor]: { argv: [process.execPath, "-e", "0"] } };
    const timings = await timeInterleaved({ ...bare, ...commandsFor(input) }, rounds);
    console.log(`\n${input.name}; Node ${process.version}; ${rounds} rounds\n`);
    console.log(timingTable(timings));
    if (input.path !== "one.realtime.yaml") continue;
    const others = Object.keys(peers).map((name) => ratioOf(timings, ours, name));
    isAhead = ratioOf(timings, ours, floor) <= mostOverFloor && Math.max(...others) < 1;
    const verdict = isAhead ? "met" : "missed";
    console.log(`\nTarget: at most ${mostOverFloor} times node, ahead of every peer: ${verdict}`);
  }
  return isAhead ? 0 : 1;
}

function callsheet({ path }: BenchInput, cwd: string): Command {
  return { argv: [process.execPath, resolve("packages/cli/bin/callsheet.cjs"), "lint", path], cwd };
}

/** A tool that lets a wrong file pass is set up wrongly, and its time would mean nothing. */
async function refuseIdlers(commands: Readonly<Record<string, Command>>): Promise<void> {
  for (const [name, command] of Object.entries(commands)) {
    if ((await exitCodeOf(command)) === 0)
      throw new Error(`${name} finds nothing in a wrong file.`);
  }
}
