import { join } from "node:path";

import { describedRules, describeRule, parseConfig } from "@callsheet/core";

import { colorsFor } from "../colors.ts";
import { exitCode, type ExitCode } from "../exit-code.ts";
import { pagesFolder } from "../files/shipped-folders.ts";
import { readSourceFile } from "../files/source-file.ts";
import type { Streams } from "../streams.ts";
import { UsageError } from "../usage-error.ts";
import { pageText } from "./page-text.ts";

import { ruleList } from "./rule-list.ts";

const widest = 100;

/** `callsheet explain`: the page of a rule, or the list of all rules, on stdout. */
export function runExplain(rule: string | undefined, { stdout, env, cwd }: Streams): ExitCode {
  const colors = colorsFor(stdout, env);
  if (rule === undefined) {
    stdout.write(ruleList(describedRules, colors));
    return exitCode.clean;
  }
  if (describeRule(rule) === null) throw new UsageError(unknownRule(rule));
  const page = readSourceFile(join(pagesFolder, `${rule}.md`), cwd);
  stdout.write(pageText(page.text, Math.min(stdout.columns ?? widest, widest), colors));
  return exitCode.clean;
}

/** The words that a configuration gets which names the rule. */
function unknownRule(rule: string): string {
  const config = JSON.stringify({ rules: { [rule]: "error" } });
  const { findings } = parseConfig(config, { uri: "callsheet.config.yaml" });
  return findings.map(({ message }) => message).join(" ");
}
