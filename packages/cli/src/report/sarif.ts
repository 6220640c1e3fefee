import {
  describedRules,
  type DescribedRule,
  type Fix,
  type Severity,
  type TextEdit,
  type TextPosition,
} from "@callsheet/core";

import manifest from "../../package.json" with { type: "json" };
import type { LintReport, PlacedFinding, ReportedText } from "./lint-report.ts";

const levelOf: Readonly<Record<Severity | "off", string>> = {
  error: "error",
  warning: "warning",
  info: "note",
  off: "none",
};

/** A SARIF 2.1.0 log, for code scanning. Its rules are those that found something. */
export function formatSarif(report: LintReport): string {
  const found = new Set(report.findings.map(({ finding }) => finding.rule));
  const rules = describedRules.filter(({ id }) => found.has(id));
  const indexOf = new Map(rules.map(({ id }, index) => [id, index]));
  const log = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: manifest.name,
            version: manifest.version,
            informationUri: "https://callsheet.dev",
            rules: rules.map(sarifRule),
          },
        },
        columnKind: "utf16CodeUnits",
        artifacts: report.files.map((name) => ({ location: { uri: artifactUri(name) } })),
        results: report.findings.map((placed) => sarifResult(placed, indexOf)),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function sarifRule({ id, description, severity, url }: DescribedRule) {
  return {
    id,
    shortDescription: { text: `${description}.` },
    helpUri: url,
    help: {
      text: `${description}. More: ${url}`,
      markdown: `${description}. [More](${url})`,
    },
    defaultConfiguration: { enabled: severity !== "off", level: levelOf[severity] },
  };
}

function sarifResult(
  { finding, file, start, end }: PlacedFinding,
  indexOf: ReadonlyMap<string, number>,
) {
  const { rule, severity, message, pointer, server } = finding;
  const fixes = finding.fixes.filter((fix) => !holdsCredential(fix, file));
  return {
    ruleId: rule,
    ruleIndex: indexOf.get(rule),
    level: levelOf[severity],
    message: { text: message },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: artifactUri(file.name) },
          region: region(start, end),
        },
      },
    ],
    ...(fixes.length > 0 && { fixes: fixes.map((fix) => sarifFix(fix, file)) }),
    properties: { pointer, ...(server && { server }) },
  };
}

/** A log is stored and read by many, so a fix that moves a credential stays out of it. */
function holdsCredential({ edits }: Fix, file: ReportedText): boolean {
  const credentials = file.credentials();
  return edits.some(({ newText }) => credentials.some((piece) => newText.includes(piece)));
}

function sarifFix({ title, kind, edits }: Fix, file: ReportedText) {
  return {
    description: { text: title },
    artifactChanges: [
      {
        artifactLocation: { uri: artifactUri(file.name) },
        replacements: edits.map((edit) => replacement(edit, file)),
      },
    ],
    properties: { kind },
  };
}

function replacement({ range, newText }: TextEdit, { lines }: ReportedText) {
  return {
    deletedRegion: region(lines.positionAt(range.start), lines.positionAt(range.end)),
    insertedContent: { text: newText },
  };
}

function region(start: TextPosition, end: TextPosition) {
  return {
    startLine: start.line,
    startColumn: start.column,
    endLine: end.line,
    endColumn: end.column,
  };
}

/** A file's name as a relative URI reference. */
function artifactUri(name: string): string {
  return name.split("/").map(encodeURIComponent).join("/");
}
