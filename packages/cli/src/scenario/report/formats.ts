import type { Colors } from "../../colors.ts";
import type { ScenarioResult } from "../scenario-result.ts";

export const scenarioFormats = ["stylish", "json", "junit", "github"] as const;

export type ScenarioFormat = (typeof scenarioFormats)[number];

/** Writes results in a format; only that format's module is loaded. */
export async function formatResults(
  results: readonly ScenarioResult[],
  format: ScenarioFormat,
  colors: Colors,
): Promise<string> {
  switch (format) {
    case "stylish":
      return (await import("./stylish-results.ts")).formatStylish(results, colors);
    case "json":
      return (await import("./json-results.ts")).formatJson(results);
    case "junit":
      return (await import("./junit-results.ts")).formatJunit(results);
    case "github":
      return (await import("./github-results.ts")).formatGithub(results);
  }
}
