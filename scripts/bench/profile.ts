import { mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";

import { writeBigFile, writeFiles, writeSmallFile, type BenchInput } from "./bench-inputs.ts";
import { callsheet } from "./lint/contestants.ts";
import { hottestFunctions, readProfile } from "./lint/cpu-profile.ts";
import { exitCodeOf } from "./measured-process.ts";
import { markdownTable } from "./table.ts";

const inputs: Readonly<Record<string, (folder: string) => BenchInput>> = {
  file: writeSmallFile,
  files: (folder) => writeFiles(folder, 1000),
  "wrong-files": (folder) => writeFiles(folder, 1000, 2),
  tools: (folder) => writeBigFile(folder),
  "wrong-tools": (folder) => writeBigFile(folder, 100),
};

const { positionals } = parseArgs({ allowPositionals: true });
const [name = "files"] = positionals;
const write = inputs[name];
if (write === undefined) throw new Error(`Name one of: ${Object.keys(inputs).join(", ")}.`);

const folder = mkdtempSync(join(tmpdir(), "callsheet-bench-"));
const profiles = resolve("dist/profiles", `${name}-${Date.now()}`);
try {
  mkdirSync(profiles, { recursive: true });
  await profileRun(write(folder));
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Lints an input with V8's profiler, and tells of each thread where its time went. */
async function profileRun(input: BenchInput): Promise<void> {
  const { argv, exitCode, ...command } = callsheet(input, folder);
  const [node = "", ...args] = argv;
  const flags = ["--cpu-prof", "--cpu-prof-interval=200", `--cpu-prof-dir=${profiles}`];
  const ended = await exitCodeOf({ ...command, argv: [node, ...flags, ...args] });
  if (ended !== exitCode) throw new Error(`callsheet lint ended with ${String(ended)}`);
  for (const file of readdirSync(profiles)) {
    const path = join(profiles, file);
    const { functions, total } = hottestFunctions(await readProfile(path));
    const rows = functions.map(({ name, own }) => [
      name,
      own.toFixed(1),
      `${((own / total) * 100).toFixed(1)} %`,
    ]);
    const head = [`function, of ${total.toFixed(0)} ms`, "own time, ms", "share"];
    console.log(`\n${path}\n\n${markdownTable(head, rows)}`);
  }
}
