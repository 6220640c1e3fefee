import { parsePointer, type MigrationChange } from "@callsheet/core";

import type { Colors } from "../colors.ts";
import type { PlacedFinding } from "../report/lint-report.ts";
import { formatFinding } from "../report/stylish.ts";
import { visibleText } from "../report/visible-text.ts";

const kindWidth = "unwrapped".length;

/** What a migration did, a line a change, and what it leaves to people. */
export function migrationSummary(
  name: string,
  changes: readonly MigrationChange[],
  undecided: readonly PlacedFinding[],
  colors: Colors,
): string {
  const lines = [`${visibleText(name)}: ${changesCounted(changes.length)}`];
  for (const change of changes) lines.push(changeLine(change, colors));
  if (undecided.length > 0) {
    lines.push("", colors.bold("Left to decide:"));
    for (const placed of undecided) lines.push("", formatFinding(placed, colors));
  }
  return `${lines.join("\n")}\n`;
}

function changesCounted(count: number): string {
  if (count === 0) return "nothing to change";
  return count === 1 ? "1 change" : `${count} changes`;
}

function changeLine({ kind, from, to }: MigrationChange, colors: Colors): string {
  const places = [from, kind === "unwrapped" || to === from ? null : to]
    .filter((pointer) => pointer !== null)
    .map(shownPlace);
  return `  ${colors.dim(kind.padEnd(kindWidth))}  ${places.join(" → ")}`;
}

/** A pointer as people write a place: `tools[0].name`. */
function shownPlace(pointer: string): string {
  const path = parsePointer(pointer).map((segment) =>
    /^\d+$/.test(segment) ? `[${segment}]` : `.${segment}`,
  );
  return visibleText(path.join("").replace(/^\./, ""));
}
