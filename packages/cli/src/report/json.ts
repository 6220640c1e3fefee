import type { LintReport, PlacedFinding } from "./lint-report.ts";

/** One JSON object with every finding; lines and columns count from 1, columns in UTF-16 units. */
export function formatJson(report: LintReport): string {
  const findings = report.findings.map(jsonFinding);
  return `${JSON.stringify({ findings, summary: report.summary }, null, 2)}\n`;
}

/** A finding as JSON has it. */
export function jsonFinding({ finding, file, start, end }: PlacedFinding) {
  return {
    file: file.name,
    rule: finding.rule,
    severity: finding.severity,
    message: finding.message,
    pointer: finding.pointer,
    line: start.line,
    column: start.column,
    endLine: end.line,
    endColumn: end.column,
    fixable: finding.fixes.some((fix) => fix.kind === "safe"),
    url: finding.url,
    ...(finding.server && { server: finding.server }),
  };
}
