import { Option, type Command } from "commander";

import type { LintFlags } from "../lint/run-lint.ts";
import { oneOf, parseDate, wholeNumber } from "../option-values.ts";
import { reportFormats, type ReportFormat } from "../report/formats.ts";
import type { OutputWord } from "../report/report-outputs.ts";
import type { Invocation } from "./invocation.ts";

const parseFormat = oneOf(reportFormats);

const afterHelp = `
Examples:
  $ callsheet lint
  $ callsheet lint sessions/ "config/*.yaml" --max-warnings 0
  $ callsheet lint --fix concierge.realtime.yaml
  $ callsheet lint --cache
  $ callsheet lint --format github --format sarif --output-file callsheet.sarif
  $ callsheet lint --stdin --stdin-filename concierge.realtime.yaml < draft.yaml

Exit codes: 0 clean, 1 errors or too many warnings, 2 bad usage, an unreadable file or a bad configuration`;

export function addLintCommand(program: Command, { streams, finish }: Invocation): void {
  const outputs: OutputWord<ReportFormat>[] = [];
  program
    .command("lint")
    .summary("check session files, scripts and scenarios")
    .description("Check session files: their YAML, their shape and what makes no sense in a call.")
    .argument(
      "[path...]",
      "files, folders or globs (default: all session files, scripts and scenarios)",
    )
    .option("--fix", "mend what can be mended without changing what the file means")
    .option(
      "--format <name>",
      `how to write the findings: ${reportFormats.join(", ")}; can be given again (default: stylish)`,
      (name) => outputs.push({ format: parseFormat(name) }),
    )
    .option("--output-file <file>", "write the format before this option to a file", (file) =>
      outputs.push({ file }),
    )
    .option(
      "--max-warnings <count>",
      "fail when there are more warnings than this",
      wholeNumber(0, Number.MAX_SAFE_INTEGER),
    )
    .option("--quiet", "show errors only")
    .option("--config <file>", "use this configuration, not the nearest callsheet.config.yaml")
    .addOption(
      new Option("--target <name>", "the endpoint that the files are for").choices([
        "openai",
        "azure",
      ]),
    )
    .option("--stdin", "check what comes from standard input")
    .option("--stdin-filename <name>", "the name of the file that comes from standard input")
    .option("--today <date>", "judge dates as on this day, YYYY-MM-DD", parseDate)
    .option("--cache", "check only what has changed since the last run with --cache")
    .option(
      "--cache-location <file>",
      "where results are kept (default: node_modules/.cache/callsheet/lint)",
    )
    .option("--watch", "check again whenever a file changes, until Ctrl-C")
    .addHelpText("after", afterHelp)
    .action(async (paths: string[], options: LintFlags) => {
      const { runLint } = await import("../lint/run-lint.ts");
      finish(await runLint(paths, { ...options, outputs }, streams));
    });
}
