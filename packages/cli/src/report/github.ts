import type { Severity } from "@callsheet/core";

import type { LintReport, PlacedFinding } from "./lint-report.ts";
import { workflowCommand } from "./workflow-command.ts";

const commandOf: Readonly<Record<Severity, "error" | "warning" | "notice">> = {
  error: "error",
  warning: "warning",
  info: "notice",
};

/** Workflow commands, which GitHub Actions shows as annotations on the changed lines. */
export function formatGithub(report: LintReport): string {
  return report.findings.map((finding) => `${annotation(finding)}\n`).join("");
}

/** The annotation of a finding, as one line without its end. */
export function annotation(placed: PlacedFinding): string {
  const { finding, file } = placed;
  return workflowCommand(commandOf[finding.severity], {
    ...{ file: file.name, start: placed.start, end: placed.end, title: finding.rule },
    message: `${finding.message}\n${finding.url}`,
  });
}
