import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

import { ratioOf, timeInterleaved } from "./interleaved.ts";
import type { Command } from "./measured-process.ts";
import { timingTable } from "./table.ts";

const rounds = 15;
const mostOverBare = 1.5;
const bare = "eslint, no rules";
const ours = "eslint + eslint-plugin-callsheet";

const eslint = join(
  dirname(createRequire(import.meta.url).resolve("eslint/package.json")),
  "bin/eslint.js",
);

const folder = mkdtempSync(join(tmpdir(), "callsheet-bench-"));
try {
  const plugin = import.meta.resolve("eslint-plugin-callsheet");
  copyFileSync("scripts/bench/sixty-lines.realtime.yaml", join(folder, "one.realtime.yaml"));
  writeFileSync(join(folder, "one.js"), "let one = 1;\none += one;\n");
  writeFileSync(join(folder, "bare.config.mjs"), "export default [{}];\n");
  writeFileSync(
    join(folder, "ours.config.mjs"),
    `import callsheet from "${plugin}";\nexport default [callsheet.configs.recommended];\n`,
  );
  const timings = await timeInterleaved(
    { [bare]: run("bare", "one.js"), [ours]: run("ours", "one.realtime.yaml") },
    rounds,
  );
  console.log(`one file; Node ${process.version}; ${rounds} rounds\n\n${timingTable(timings)}`);
  const isMet = ratioOf(timings, ours, bare) <= mostOverBare;
  console.log(`\nTarget: at most ${mostOverBare} times bare ESLint: ${isMet ? "met" : "missed"}`);
  process.exitCode = isMet ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function run(config: string, file: string): Command {
  return {
    argv: [process.execPath, eslint, "--config", `${config}.config.mjs`, file],
    cwd: folder,
  };
}
