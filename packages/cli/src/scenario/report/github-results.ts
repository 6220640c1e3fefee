import { annotation } from "../../report/github.ts";
import { workflowCommand } from "../../report/workflow-command.ts";
import { outcomeOf, type ScenarioResult } from "../scenario-result.ts";

/** Workflow commands: what failed at its line, and what was skipped as a notice. */
export function formatGithub(results: readonly ScenarioResult[]): string {
  return results
    .flatMap(annotations)
    .map((line) => `${line}\n`)
    .join("");
}

function annotations(result: ScenarioResult): string[] {
  const { file, skip, findings, checks } = result;
  const start = { line: 1, column: 1 };
  if (outcomeOf(result) === "skipped") {
    const place = { file: file.name, start, end: start };
    return [workflowCommand("notice", { ...place, title: "Skipped", message: skip ?? "" })];
  }
  const failures = checks.flatMap(({ wanted, outcome, start: from, end }) => {
    if (outcome.is !== "failed") return [];
    const place = { file: file.name, start: from, end };
    const message = `Expected ${wanted}.\n${outcome.instead}`;
    return [workflowCommand("error", { ...place, title: "Scenario failed", message })];
  });
  return [...findings.map(annotation), ...failures];
}
