import { parentPointer } from "./pointer.ts";
import { placeOf, type Report } from "./report.ts";

/** Leaves out what another report says better of the same mistake; see `Beside`. */
export function tellOnce(shape: readonly Report[], told: readonly Report[]): Report[] {
  const replacing = told.filter(({ beside = "replaces" }) => beside === "replaces");
  const replaced = new Set(replacing.map(({ pointer }) => pointer));
  const covered = new Set(replacing.flatMap(({ covers = [] }) => covers));
  const firm = [
    ...shape.filter(
      (report) => !replaced.has(placeOf(report)) && !isWithin(covered, placeOf(report)),
    ),
    ...told.filter(({ beside }) => beside !== "yields"),
  ];
  const taken = new Set(firm.map(({ pointer }) => pointer));
  const yielding = told.filter(({ beside }) => beside === "yields");
  return [...firm, ...yielding.filter(({ pointer }) => !taken.has(pointer))];
}

/** Whether a set of places holds a place or one above it. */
function isWithin(places: ReadonlySet<string>, place: string): boolean {
  if (places.size === 0) return false;
  for (let above = place; above !== ""; above = parentPointer(above)) {
    if (places.has(above)) return true;
  }
  return places.has("");
}
