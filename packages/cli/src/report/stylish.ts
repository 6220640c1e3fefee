import type { Severity } from "@callsheet/core";

import type { Colors } from "../colors.ts";
import { codeFrame } from "./code-frame.ts";
import type { LintReport, PlacedFinding, ReportSummary } from "./lint-report.ts";
import { visibleText } from "./visible-text.ts";

/** For people: each finding with its place, the lines around it and the page of its rule. */
export function formatStylish(report: LintReport, colors: Colors): string {
  const findings = report.findings.map((placed) => `${formatFinding(placed, colors)}\n\n`);
  return `${findings.join("")}${summaryLine(report, colors)}\n`;
}

/** One finding over several lines, without a line break at its end. */
export function formatFinding(placed: PlacedFinding, colors: Colors): string {
  const { finding, file, start } = placed;
  const place = `${visibleText(file.name)}:${start.line}:${start.column}`;
  return [
    `${colors.bold(place)}  ${severityName(finding.severity, colors)}  ${visibleText(finding.message)}`,
    "",
    codeFrame(file, finding.range, colors),
    "",
    `  ${finding.rule}  ${colors.dim(finding.url)}`,
    ...finding.fixes.map((fix) => colors.dim(`  ${fixLine(fix.kind, fix.title)}`)),
  ].join("\n");
}

function fixLine(kind: "safe" | "suggestion", title: string): string {
  return `${kind === "safe" ? "--fix" : "suggestion"}: ${visibleText(title)}`;
}

function severityName(severity: Severity, colors: Colors): string {
  if (severity === "error") return colors.red(severity);
  return severity === "warning" ? colors.yellow(severity) : colors.cyan(severity);
}

function summaryLine({ summary, findings }: LintReport, colors: Colors): string {
  const files = counted(summary.files, "file");
  if (findings.length === 0) return colors.green(`${files} checked, no findings.`);
  const fixable = findings.filter(({ finding }) =>
    finding.fixes.some(({ kind }) => kind === "safe"),
  ).length;
  const hint = fixable === 0 ? "" : ` ${fixableHint(fixable)}`;
  return `${colors.bold(`${countsOf(summary)} in ${files}.`)}${hint}`;
}

function fixableHint(count: number): string {
  return `${count} can be fixed with --fix.`;
}

function countsOf({ errors, warnings, infos }: ReportSummary): string {
  const counts = [
    errors > 0 ? counted(errors, "error") : null,
    warnings > 0 ? counted(warnings, "warning") : null,
    infos > 0 ? counted(infos, "info") : null,
  ].filter((count) => count !== null);
  return counts.join(", ");
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
