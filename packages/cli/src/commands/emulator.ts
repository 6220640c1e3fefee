import type { Command } from "commander";

import { wholeNumber } from "../option-values.ts";
import type { EmulatorCommandOptions } from "../call/run-emulator.ts";
import type { Invocation } from "./invocation.ts";

const afterHelp = `
Examples:
  $ callsheet emulator --port 8080
  $ callsheet call concierge.realtime.yaml --base-url http://127.0.0.1:8080/v1`;

export function addEmulatorCommand(program: Command, { streams, finish }: Invocation): void {
  program
    .command("emulator")
    .summary("run a local endpoint")
    .description(
      "Run a strict Realtime endpoint on this machine until it is interrupted. It checks sessions and\nreally connects calls; it is not a model.",
    )
    .option(
      "--port <number>",
      "the port to listen on, 0 for any free one",
      wholeNumber(0, 65_535),
      0,
    )
    .addHelpText("after", afterHelp)
    .action(async (options: EmulatorCommandOptions) => {
      const { runEmulator } = await import("../call/run-emulator.ts");
      finish(await runEmulator(options, streams));
    });
}
