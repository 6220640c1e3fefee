import { arch, cpus, loadavg, totalmem, type } from "node:os";

import { peerVersions } from "../peers.ts";
import { markdownTable } from "../table.ts";
import { isMissed, type Row } from "./race.ts";

/** The comparison as Markdown: where it was made, and its rows. */
export function comparisonText(rows: readonly Row[]): string {
  const head = ["work", "callsheet", "beside", "ratio", "at most"];
  const cells = rows.map((row) => [
    row.work,
    row.ours,
    row.other,
    row.ratio.toFixed(row.ratio < 0.1 ? 3 : 2),
    verdict(row),
  ]);
  return `${circumstances()}\n\n${markdownTable(head, cells)}`;
}

function verdict(row: Row): string {
  if (row.most === null) return "";
  const most = row.most < 0.1 ? `1/${Math.round(1 / row.most)}` : String(row.most);
  return `${most}: ${isMissed(row) ? "**missed**" : "met"}`;
}

function circumstances(): string {
  const processors = `${cpus().length} × ${cpus()[0]?.model.trim() ?? "an unknown processor"}`;
  const memory = `${(totalmem() / 2 ** 30).toFixed(0)} GiB of memory`;
  const load = `a load of ${loadavg()[0]?.toFixed(1) ?? "?"} at the end`;
  const versions = Object.entries(peerVersions).map(([name, version]) => `${name} ${version}`);
  return [
    `Node ${process.version} on ${type()} ${arch()}; ${processors}; ${memory}; ${load}.`,
    `Beside ${versions.join(", ")}.`,
    "Whole processes by turns: the median, and the least and the most in brackets. What takes more than ten seconds was run once.",
  ].join(" ");
}
