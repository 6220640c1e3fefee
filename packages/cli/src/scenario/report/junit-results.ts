import { escapeXml } from "../../report/xml-text.ts";
import { outcomeOf, type PlacedCheck, type ScenarioResult } from "../scenario-result.ts";

/** A JUnit report: a suite per scenario, a case per check and per finding. */
export function formatJunit(results: readonly ScenarioResult[]): string {
  return [
    `<?xml version="1.0" encoding="UTF-8"?>`,
    `<testsuites name="callsheet test" tests="${casesOf(results).length}">`,
    ...results.map(suite),
    `</testsuites>`,
    "",
  ].join("\n");
}

interface Case {
  readonly name: string;
  readonly result: readonly string[];
  readonly is: "passed" | "failed" | "skipped";
}

function suite(result: ScenarioResult): string {
  const cases = casesOf([result]);
  const count = (is: Case["is"]) => cases.filter((one) => one.is === is).length;
  const counts = `tests="${cases.length}" failures="${count("failed")}" errors="0" skipped="${count("skipped")}"`;
  const name = escapeXml(result.file.name);
  return [
    `  <testsuite name="${name}" ${counts}>`,
    ...cases.map((one) => testCase(one, name)),
    `  </testsuite>`,
  ].join("\n");
}

function testCase({ name, result }: Case, classname: string): string {
  const opening = `    <testcase name="${escapeXml(name)}" classname="${classname}"`;
  if (result.length === 0) return `${opening}/>`;
  return [`${opening}>`, ...result.map((line) => `      ${line}`), `    </testcase>`].join("\n");
}

function casesOf(results: readonly ScenarioResult[]): Case[] {
  return results.flatMap((result) => {
    const { skip, findings, checks, file } = result;
    if (outcomeOf(result) === "skipped")
      return [skipped(result.description ?? "scenario", skip ?? "")];
    return [
      ...findings.map(({ finding, file: place, start }) =>
        failed(
          `${finding.rule} at ${place.name}:${start.line}:${start.column}`,
          finding.message,
          finding.url,
        ),
      ),
      ...checks.map((check) => caseOf(check, file.name)),
    ];
  });
}

function caseOf({ wanted, outcome, start }: PlacedCheck, fileName: string): Case {
  const place = `${start.line}:${start.column}`;
  const name = `${wanted} at ${place}`;
  if (outcome.is === "met") return { name, result: [], is: "passed" };
  if (outcome.is === "unreached") return skipped(name, "What came before it failed.");
  const heard = outcome.heard.length === 0 ? "" : `\nHeard last: ${outcome.heard.join(", ")}`;
  return failed(name, outcome.instead, `${fileName}:${place}\nExpected ${wanted}.${heard}`);
}

function failed(name: string, message: string, details: string): Case {
  const failure = `<failure message="${escapeXml(message)}">${escapeXml(details)}</failure>`;
  return { name, result: [failure], is: "failed" };
}

function skipped(name: string, reason: string): Case {
  return { name, result: [`<skipped message="${escapeXml(reason)}"/>`], is: "skipped" };
}
