import type { LintReport, PlacedFinding } from "./lint-report.ts";
import { escapeXml } from "./xml-text.ts";

/**
 * A JUnit report: a suite per file, a failed case per error or warning, and a passed case for a file
 * that has neither. Notes are passed cases too.
 */
export function formatJunit(report: LintReport): string {
  const names = new Set([...report.files, ...report.findings.map(({ file }) => file.name)]);
  const suites = [...names].map((name) =>
    suite(
      name,
      report.findings.filter(({ file }) => file.name === name),
    ),
  );
  return [
    `<?xml version="1.0" encoding="UTF-8"?>`,
    `<testsuites name="callsheet lint">`,
    ...suites,
    `</testsuites>`,
    "",
  ].join("\n");
}

function suite(name: string, findings: readonly PlacedFinding[]): string {
  const cases = findings.length === 0 ? [`    <testcase name="lint"${classname(name)}/>`] : [];
  for (const finding of findings) cases.push(testCase(name, finding));
  const failures = findings.filter(isFailure).length;
  const counts = `tests="${cases.length}" failures="${failures}" errors="0"`;
  return [`  <testsuite name="${escapeXml(name)}" ${counts}>`, ...cases, `  </testsuite>`].join(
    "\n",
  );
}

function testCase(name: string, placed: PlacedFinding): string {
  const { finding, start } = placed;
  const place = `${start.line}:${start.column}`;
  const opening = `    <testcase name="${escapeXml(`${finding.rule} at ${place}`)}"${classname(name)}`;
  if (!isFailure(placed)) return `${opening}/>`;
  const message = escapeXml(finding.message);
  const details = escapeXml(`${name}:${place}\n${finding.url}`);
  return [
    `${opening}>`,
    `      <failure type="${finding.severity}" message="${message}">${details}</failure>`,
    `    </testcase>`,
  ].join("\n");
}

function isFailure({ finding }: PlacedFinding): boolean {
  return finding.severity !== "info";
}

function classname(name: string): string {
  return ` classname="${escapeXml(name)}"`;
}
