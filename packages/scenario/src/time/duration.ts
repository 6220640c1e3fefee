import { scenarioView } from "@callsheet/core";

/** Reads a duration of a scenario as milliseconds; where it has none, the schema's default counts. */
export function durationOf(
  written: string | undefined,
  definition: string,
  key: "within" | "window",
): number {
  const node = scenarioView.root.definitions?.[definition]?.properties?.[key];
  const usual = typeof node?.default === "string" ? node.default : "";
  const text = written ?? usual;
  return parseFloat(text) * (text.endsWith("ms") ? 1 : 1000);
}

/** A time as people read it: `0.3 s`. */
export function inWords(milliseconds: number): string {
  return `${Number((milliseconds / 1000).toPrecision(3))} s`;
}
