import type { Colors } from "../../colors.ts";
import type { ScenarioOutcome } from "../scenario-result.ts";

/** The sign by which people see what became of a scenario. */
export function outcomeSign(outcome: ScenarioOutcome, colors: Colors): string {
  const signs = { passed: colors.green("✓"), failed: colors.red("✗"), skipped: colors.yellow("–") };
  return signs[outcome];
}
