import type { Command } from "commander";

import type { SecretCommandOptions } from "../call/run-secret.ts";
import { wholeNumber } from "../option-values.ts";
import { addConnectionOptions } from "./connection-options.ts";
import type { Invocation } from "./invocation.ts";

const afterHelp = `
Examples:
  $ callsheet secret concierge.realtime.yaml
  $ callsheet secret concierge.realtime.yaml --expires-after 60 --json`;

export function addSecretCommand(program: Command, { streams, finish }: Invocation): void {
  const command = program
    .command("secret")
    .summary("mint a client secret")
    .description(
      "Mint a short-lived key that carries the session, for a browser or another client.",
    )
    .argument("<file>", "a session file")
    .option(
      "--expires-after <seconds>",
      "how long it can be used (default: 600)",
      wholeNumber(10, 7200),
    )
    .option("--json", "print the secret, its end and the session as JSON")
    .option("--safety-identifier <id>", "a hash that stands for the end user");
  addConnectionOptions(command)
    .addHelpText("after", afterHelp)
    .action(async (file: string, options: SecretCommandOptions) => {
      const { runSecret } = await import("../call/run-secret.ts");
      finish(await runSecret(file, options, streams));
    });
}
