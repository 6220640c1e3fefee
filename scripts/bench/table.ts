import type { Timing } from "./interleaved.ts";
import type { Statistics } from "./statistics.ts";

/** Rows under a head, as Markdown. */
export function markdownTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  return [head, head.map(() => "---"), ...rows]
    .map((cells) => `| ${cells.join(" | ")} |`)
    .join("\n");
}

/** Timings with their ratio to the first one. */
export function timingTable(timings: readonly Timing[]): string {
  const base = timings[0]?.time.median ?? NaN;
  const rows = timings.map(({ name, time }) => [
    name,
    spread(time, 0),
    (time.median / base).toFixed(2),
  ]);
  return markdownTable(["command", "wall ms, median (min–max)", "ratio"], rows);
}

/** A median with the least and the most. */
export function spread({ median, least, most }: Statistics, digits: number): string {
  return `${median.toFixed(digits)} (${least.toFixed(digits)}–${most.toFixed(digits)})`;
}
