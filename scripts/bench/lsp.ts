import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";

import { writeSection } from "./benchmarks-page.ts";
import { benchFiles, type BenchFile } from "./lsp/bench-files.ts";
import { callsheetServer, installYamlServer } from "./lsp/language-servers.ts";
import { measureServer, type Measurement } from "./lsp/measure-server.ts";
import { measurementTable } from "./lsp/measurement-table.ts";
import type { LanguageServer } from "./lsp/server-session.ts";

const { values } = parseArgs({
  options: { rounds: { type: "string" }, only: { type: "string" }, write: { type: "boolean" } },
});

const folder = mkdtempSync(join(tmpdir(), "callsheet-bench-"));
try {
  const theirs = installYamlServer(folder);
  const workspace = join(folder, "workspace");
  mkdirSync(workspace);
  const compared: string[] = [];
  for (const file of benchFiles.filter(({ name }) => name.includes(values.only ?? ""))) {
    const text = await compare(callsheetServer(), theirs, file, workspace);
    console.log(`\n${text}`);
    compared.push(text);
  }
  if (values.write === true) await writeSection("lsp", compared.join("\n\n"));
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/**
 * Measures both servers with a file, one whole process of each per round, so that a busy moment
 * hits both. A first round that is not counted fills the caches of the file system. Gives the
 * comparison as Markdown.
 */
async function compare(
  ours: LanguageServer,
  theirs: LanguageServer,
  file: BenchFile,
  workspace: string,
): Promise<string> {
  const rounds = Number(values.rounds ?? file.rounds);
  const [ourRuns, theirRuns]: [Measurement[], Measurement[]] = [[], []];
  for (let round = 0; round <= rounds; round++) {
    const ourRun = await measureServer(ours, file, workspace);
    const theirRun = await measureServer(theirs, file, workspace);
    if (round === 0) continue;
    ourRuns.push(ourRun);
    theirRuns.push(theirRun);
  }
  const processors = `${cpus().length} processors under a load of ${loadavg()[0]?.toFixed(1)}`;
  const table = measurementTable(
    { name: ours.name, runs: ourRuns },
    { name: theirs.name, runs: theirRuns },
    file.targets,
  );
  return `${file.name}; Node ${process.version}; ${rounds} rounds; ${processors}\n\n${table}`;
}
