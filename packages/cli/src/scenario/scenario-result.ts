import type { TextPosition, TextRange } from "@callsheet/core";
import type { Check } from "@callsheet/scenario";

import type { PlacedFinding, ReportedText } from "../report/lint-report.ts";

/** A check with its place in the scenario. */
export interface PlacedCheck extends Check {
  readonly range: TextRange;
  readonly start: TextPosition;
  readonly end: TextPosition;
}

/** What became of a scenario. */
export interface ScenarioResult {
  readonly file: ReportedText;
  /** What the scenario says of itself; `null` when it says nothing. */
  readonly description: string | null;
  /** Why it was not played; `null` when it was. */
  readonly skip: string | null;
  /** Of error level: in the scenario, or in a file that it names. Such a scenario is not played. */
  readonly findings: readonly PlacedFinding[];
  readonly checks: readonly PlacedCheck[];
  /** Whether it is the endpoint's doing that it could not be played. */
  readonly isEndpointAtFault: boolean;
}

export type ScenarioOutcome = "passed" | "failed" | "skipped";

/** A scenario passes by what it has shown; one that was not played has shown nothing. */
export function outcomeOf({ skip, findings, checks }: ScenarioResult): ScenarioOutcome {
  if (findings.length > 0 || checks.some(({ outcome }) => outcome.is !== "met")) return "failed";
  return skip === null ? "passed" : "skipped";
}

/** The same result, in whose words about what happened nothing is left that `hide` takes out. */
export function withoutSecrets(
  result: ScenarioResult,
  hide: (text: string) => string,
): ScenarioResult {
  const hidden = (check: PlacedCheck): PlacedCheck => {
    const { outcome } = check;
    const wanted = hide(check.wanted);
    if (outcome.is !== "failed") return { ...check, wanted };
    return { ...check, wanted, outcome: { ...outcome, instead: hide(outcome.instead) } };
  };
  return { ...result, checks: result.checks.map(hidden) };
}

/** How many scenarios there are of each outcome. */
export function countOutcomes(results: readonly ScenarioResult[]) {
  const count = (outcome: ScenarioOutcome) =>
    results.filter((result) => outcomeOf(result) === outcome).length;
  return {
    scenarios: results.length,
    passed: count("passed"),
    failed: count("failed"),
    skipped: count("skipped"),
  };
}
