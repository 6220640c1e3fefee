import type { Command } from "commander";

import type { Invocation } from "./invocation.ts";

const afterHelp = `
Examples:
  $ callsheet explain
  $ callsheet explain unknown-key`;

export function addExplainCommand(program: Command, { streams, finish }: Invocation): void {
  program
    .command("explain")
    .summary("show what a rule is about")
    .description("Show the page of a rule: why it exists, examples, when to turn it off.")
    .argument("[rule]", "the rule's id; without it, all rules are listed")
    .addHelpText("after", afterHelp)
    .action(async (rule: string | undefined) => {
      const { runExplain } = await import("../explain/run-explain.ts");
      finish(runExplain(rule, streams));
    });
}
