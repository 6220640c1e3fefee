import type { Colors } from "../../colors.ts";
import { codeFrame } from "../../report/code-frame.ts";
import { formatFinding } from "../../report/stylish.ts";
import type { ReportedText } from "../../report/lint-report.ts";
import { visibleText } from "../../report/visible-text.ts";
import {
  countOutcomes,
  outcomeOf,
  type PlacedCheck,
  type ScenarioResult,
} from "../scenario-result.ts";
import { outcomeSign } from "./outcome-sign.ts";

/** For people: each scenario, and of those that failed what was expected, where, and what was so. */
export function formatStylish(results: readonly ScenarioResult[], colors: Colors): string {
  const blocks = results.map((result) => scenarioBlock(result, colors));
  return `${blocks.join("").trimEnd()}\n\n${summaryLine(results, colors)}\n`;
}

function scenarioBlock(result: ScenarioResult, colors: Colors): string {
  const { file, description, skip, findings, checks } = result;
  const outcome = outcomeOf(result);
  const title = description === null ? "" : `  ${visibleText(description)}`;
  const reason = outcome === "skipped" ? colors.dim(`  skipped: ${visibleText(skip ?? "")}`) : "";
  const heading = `${outcomeSign(outcome, colors)} ${colors.bold(visibleText(file.name))}${title}${reason}\n`;
  const unreached = checks.filter((check) => check.outcome.is === "unreached").length;
  const details = [
    ...findings.map((finding) => formatFinding(finding, colors)),
    ...failureBlocks(result, colors),
    ...(unreached === 0 ? [] : [colors.dim(unreachedLine(unreached))]),
  ];
  return (
    heading + details.map((detail) => `\n${detail}\n`).join("") + (details.length > 0 ? "\n" : "")
  );
}

/** What was heard is the same for all of a turn, and told with the last of its failures. */
function failureBlocks({ file, checks }: ScenarioResult, colors: Colors): string[] {
  const failures = checks.flatMap(({ outcome, ...check }) =>
    outcome.is === "failed" ? [{ ...check, ...outcome }] : [],
  );
  return failures.map((failure, index) => {
    const heard = failure.heard.join(", ");
    const isToldLater = failures[index + 1]?.heard.join(", ") === heard;
    return failureBlock(file, { ...failure, heard: isToldLater ? "" : heard }, colors);
  });
}

function failureBlock(
  file: ReportedText,
  failure: Omit<PlacedCheck, "outcome"> & { readonly instead: string; readonly heard: string },
  colors: Colors,
): string {
  const { wanted, instead, heard, range, start } = failure;
  const place = `${visibleText(file.name)}:${start.line}:${start.column}`;
  const lines = [
    `${colors.bold(place)}  ${colors.red("Expected")} ${visibleText(wanted)}.`,
    "",
    codeFrame(file, range, colors),
    "",
    `  ${visibleText(instead)}`,
    ...(heard === "" ? [] : [colors.dim(`  Heard last: ${visibleText(heard)}`)]),
  ];
  return lines.join("\n");
}

function unreachedLine(count: number): string {
  return count === 1
    ? "1 expectation after that was not reached."
    : `${count} expectations after that were not reached.`;
}

function summaryLine(results: readonly ScenarioResult[], colors: Colors): string {
  const { scenarios, passed, failed, skipped } = countOutcomes(results);
  const counts = [
    ...(passed > 0 ? [colors.green(`${passed} passed`)] : []),
    ...(failed > 0 ? [colors.red(`${failed} failed`)] : []),
    ...(skipped > 0 ? [colors.yellow(`${skipped} skipped`)] : []),
  ];
  return `${scenarios} scenario${scenarios === 1 ? "" : "s"}: ${counts.join(", ")}.`;
}
