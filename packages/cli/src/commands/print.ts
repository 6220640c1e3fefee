import type { Command } from "commander";

import type { PrintCommandOptions } from "../session/run-print.ts";
import type { Invocation } from "./invocation.ts";

const afterHelp = `
Examples:
  $ callsheet print concierge.realtime.yaml
  $ callsheet print concierge.realtime.yaml --env-file .env | jq .tools`;

export function addPrintCommand(program: Command, { streams, finish }: Invocation): void {
  program
    .command("print")
    .summary("print the session that a file stands for, as JSON")
    .description(
      'Print the session that a file stands for, as JSON, with every reference replaced by its value.\nValues from the environment are shown as "***".',
    )
    .argument("<file>", "a session file")
    .option("--reveal", "show the values that come from the environment")
    .option("--env-file <file>", "take variables that are not set from this file")
    .addHelpText("after", afterHelp)
    .action(async (file: string, options: PrintCommandOptions) => {
      const { runPrint } = await import("../session/run-print.ts");
      finish(await runPrint(file, options, streams));
    });
}
