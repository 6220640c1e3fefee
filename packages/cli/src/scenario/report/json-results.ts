import { jsonFinding } from "../../report/json.ts";
import {
  countOutcomes,
  outcomeOf,
  type PlacedCheck,
  type ScenarioResult,
} from "../scenario-result.ts";

/** One JSON object with every check; lines and columns count from 1, columns in UTF-16 units. */
export function formatJson(results: readonly ScenarioResult[]): string {
  const scenarios = results.map((result) => ({
    file: result.file.name,
    description: result.description,
    outcome: outcomeOf(result),
    skip: result.skip,
    findings: result.findings.map(jsonFinding),
    checks: result.checks.map(jsonCheck),
  }));
  return `${JSON.stringify({ scenarios, summary: countOutcomes(results) }, null, 2)}\n`;
}

function jsonCheck({ pointer, wanted, outcome, start, end }: PlacedCheck) {
  const { is, ...details } = outcome;
  return {
    pointer,
    line: start.line,
    column: start.column,
    endLine: end.line,
    endColumn: end.column,
    expected: wanted,
    outcome: is,
    ...details,
  };
}
