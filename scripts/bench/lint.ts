import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";

import { writeSection } from "./benchmarks-page.ts";
import { comparisonText } from "./lint/comparison-text.ts";
import { preparedPeers } from "./lint/prepared-peers.ts";
import { isMissed, type Row } from "./lint/race.ts";
import { works } from "./lint/works.ts";

const { values } = parseArgs({
  options: { only: { type: "string" }, write: { type: "boolean" } },
});

const folder = mkdtempSync(join(tmpdir(), "callsheet-bench-"));
try {
  process.exitCode = await compare(folder);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Measures everything, or what `--only` names a part of; 1 when a target is missed. */
async function compare(folder: string): Promise<number> {
  const place = { folder, peers: preparedPeers(folder) };
  const rows: Row[] = [];
  for (const [work, measure] of Object.entries(works)) {
    if (!work.includes(values.only ?? "")) continue;
    console.error(`${work} …`);
    rows.push(...(await measure(work, place)));
  }
  const text = comparisonText(rows);
  console.log(text);
  if (values.write === true) await writeSection("lint", text);
  return rows.some(isMissed) ? 1 : 0;
}
