import type { Command } from "commander";

import type { MigrateCommandOptions } from "../migrate/run-migrate.ts";
import type { Invocation } from "./invocation.ts";

const afterHelp = `
The new text goes to stdout, a summary to stderr.

Examples:
  $ callsheet migrate session.json > agent.realtime.json
  $ callsheet migrate agent.realtime.yaml --write
  $ pbpaste | callsheet migrate - > agent.realtime.yaml

Exit codes: 0 clean, 1 something is left to decide, 2 bad usage or an unreadable file`;

export function addMigrateCommand(program: Command, { streams, finish }: Invocation): void {
  program
    .command("migrate")
    .summary("bring an old or pasted session into today's shape")
    .description(
      "Turn a beta session, a client-secret body, a session.update event or an SDK's configuration,\nin JSON or YAML, into a session file.",
    )
    .argument("<path>", "a file, - for standard input")
    .option("--write", "change the file instead of printing the new text")
    .option(
      "--stdin-filename <name>",
      "the name of what comes from standard input: .json stays JSON, all else becomes YAML",
    )
    .addHelpText("after", afterHelp)
    .action(async (path: string, options: MigrateCommandOptions) => {
      const { runMigrate } = await import("../migrate/run-migrate.ts");
      finish(await runMigrate(path, options, streams));
    });
}
