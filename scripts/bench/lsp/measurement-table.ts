import { statisticsOf, type Statistics } from "../statistics.ts";
import { markdownTable, spread } from "../table.ts";
import type { Measurement } from "./measure-server.ts";
import type { Targets } from "./targets.ts";

/** All runs of one server with one file. */
export interface ServerRuns {
  readonly name: string;
  readonly runs: readonly Measurement[];
}

const measures: readonly { readonly key: keyof Measurement; readonly name: string }[] = [
  { key: "start", name: "start to first diagnostics, ms" },
  { key: "keystroke", name: "keystroke to diagnostics, ms" },
  { key: "completionAfterEdit", name: "completion after an edit, ms" },
  { key: "completionAgain", name: "completion again, ms" },
  { key: "hover", name: "hover, ms" },
  { key: "peakMemory", name: "peak memory, MiB" },
];

/** Our runs beside those of another server, as Markdown: how they compare, and if that will do. */
export function measurementTable(ours: ServerRuns, theirs: ServerRuns, targets: Targets): string {
  const head = ["median (min–max)", ours.name, theirs.name, "ratio", "at most"];
  const rows = measures.map(({ key, name }) => {
    const our = statisticsOf(ours.runs.map((run) => run[key]));
    const their = statisticsOf(theirs.runs.map((run) => run[key]));
    const ratio = our.median / their.median;
    return [name, measured(our), measured(their), ratio.toFixed(2), verdict(ratio, targets[key])];
  });
  return markdownTable(head, rows);
}

function measured(statistics: Statistics): string {
  return spread(statistics, statistics.median < 10 ? 1 : 0);
}

function verdict(ratio: number, most: number | undefined): string {
  return most === undefined ? "" : `${most}: ${ratio <= most ? "met" : "**missed**"}`;
}
