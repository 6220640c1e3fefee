import type { Severity } from "@callsheet/core";

import type { LintReport, PlacedFinding } from "./lint-report.ts";

const commandOf: Readonly<Record<Severity, string>> = {
  error: "error",
  warning: "warning",
  info: "notice",
};

/** Workflow commands, which GitHub Actions shows as annotations on the changed lines. */
export function formatGithub(report: LintReport): string {
  return report.findings.map((finding) => `${annotation(finding)}\n`).join("");
}

function annotation({ finding, file, start, end }: PlacedFinding): string {
  const properties = Object.entries({
    file: file.name,
    line: start.line,
    endLine: end.line,
    // GitHub drops an annotation that has columns and more than one line.
    ...(start.line === end.line && { col: start.column, endColumn: end.column }),
    title: finding.rule,
  });
  const written = properties.map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  const message = escapeData(`${finding.message}\n${finding.url}`);
  return `::${commandOf[finding.severity]} ${written.join(",")}::${message}`;
}

function escapeData(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
