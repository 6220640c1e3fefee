import type { Command } from "commander";

import { parseDuration, wholeNumber } from "../option-values.ts";
import type { EmulatorCommandOptions } from "../call/run-emulator.ts";
import type { Invocation } from "./invocation.ts";

const afterHelp = `
Examples:
  $ callsheet emulator --port 8080
  $ callsheet emulator --port 8080 --api-key sk-local --latency 200ms
  $ callsheet emulator --script order.script.yaml
  $ callsheet call concierge.realtime.yaml --base-url http://127.0.0.1:8080/v1`;

export function addEmulatorCommand(program: Command, { streams, finish }: Invocation): void {
  program
    .command("emulator")
    .summary("run a local endpoint")
    .description(
      "Run a strict Realtime endpoint on this machine until it is interrupted. It checks sessions, really\nconnects calls and answers events. It is not a model: it repeats what it is told in text, calls\ntools that are named, or does what a script says. It hears when somebody speaks, and not what.",
    )
    .option(
      "--port <number>",
      "the port to listen on, 0 for any free one",
      wholeNumber(0, 65_535),
      0,
    )
    .option("--api-key <key>", "the only API key to take; any is taken without it")
    .option("--latency <time>", "how long answers and events take, such as 200ms", parseDuration)
    .option(
      "--model <name>",
      "a model besides those that are known; may be given more than once",
      (name: string, names: readonly string[]) => [...names, name],
      [],
    )
    .option("--script <file>", "what to say and do, turn by turn, in place of repeating")
    .addHelpText("after", afterHelp)
    .action(async (options: EmulatorCommandOptions) => {
      const { runEmulator } = await import("../call/run-emulator.ts");
      finish(await runEmulator(options, streams));
    });
}
