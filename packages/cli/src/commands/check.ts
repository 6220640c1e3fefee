import { Option, type Command } from "commander";

import type { CheckCommandOptions } from "../check/run-check.ts";
import { reportFormats } from "../report/formats.ts";
import { addConnectionOptions } from "./connection-options.ts";
import type { Invocation } from "./invocation.ts";

const afterHelp = `
Mints a client secret that lasts ten seconds, and compares the session that the server shows with
the one in the file. No call is made, and nothing is billed.

Examples:
  $ callsheet check concierge.realtime.yaml
  $ callsheet check concierge.realtime.yaml --base-url http://localhost:4000/v1 --format json

Exit codes: 0 the server runs what the file asks, 1 errors in the file or a difference, 2 bad usage, 3 the endpoint refused or failed`;

export function addCheckCommand(program: Command, { streams, finish }: Invocation): void {
  const command = program
    .command("check")
    .summary("ask the server what it makes of a session file")
    .description("Ask the server what it makes of a session file, without a call.")
    .argument("<file>", "a session file")
    .addOption(
      new Option("--format <name>", "how to write the differences")
        .choices(reportFormats)
        .default("stylish"),
    )
    .option("--local", "ask an endpoint that runs inside this command: no key, no network");
  addConnectionOptions(command)
    .addHelpText("after", afterHelp)
    .action(async (file: string, options: CheckCommandOptions) => {
      const { runCheck } = await import("../check/run-check.ts");
      finish(await runCheck(file, options, streams));
    });
}
