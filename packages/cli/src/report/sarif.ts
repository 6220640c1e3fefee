import type { Finding, Severity } from "@callsheet/core";

import manifest from "../../package.json" with { type: "json" };
import type { LintReport, PlacedFinding } from "./lint-report.ts";

const levelOf: Readonly<Record<Severity, string>> = {
  error: "error",
  warning: "warning",
  info: "note",
};

/** A SARIF 2.1.0 log, for code scanning. */
export function formatSarif(report: LintReport): string {
  const driver = {
    name: manifest.name,
    version: manifest.version,
    informationUri: "https://callsheet.dev",
    rules: sarifRules(report.findings.map(({ finding }) => finding)),
  };
  const log = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: { driver },
        columnKind: "utf16CodeUnits",
        artifacts: report.files.map((name) => ({ location: { uri: artifactUri(name) } })),
        results: report.findings.map(sarifResult),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function sarifRules(findings: readonly Finding[]) {
  const pages = new Map(findings.map(({ rule, url }) => [rule, url]));
  return [...pages].map(([id, helpUri]) => ({ id, helpUri }));
}

function sarifResult({ finding, file, start, end }: PlacedFinding) {
  const region = {
    startLine: start.line,
    startColumn: start.column,
    endLine: end.line,
    endColumn: end.column,
  };
  return {
    ruleId: finding.rule,
    level: levelOf[finding.severity],
    message: { text: finding.message },
    locations: [
      { physicalLocation: { artifactLocation: { uri: artifactUri(file.name) }, region } },
    ],
  };
}

/** A file's name as a relative URI reference. */
function artifactUri(name: string): string {
  return name.split("/").map(encodeURIComponent).join("/");
}
