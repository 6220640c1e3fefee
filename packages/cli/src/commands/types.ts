import type { Command } from "commander";

import type { TypesCommandOptions } from "../types/run-types.ts";
import type { Invocation } from "./invocation.ts";

const afterHelp = `
The module stands alone. It has an argument type for each tool, a union of all calls, and
createToolDispatcher(handlers), which checks what the model sends before a handler sees it.

Examples:
  $ callsheet types concierge.realtime.yaml -o src/concierge-tools.ts
  $ callsheet types concierge.realtime.yaml -o src/concierge-tools.ts --watch`;

export function addTypesCommand(program: Command, { streams, finish }: Invocation): void {
  program
    .command("types")
    .summary("write TypeScript for the tools of a session file")
    .description("Write TypeScript for the function tools of a session file.")
    .argument("<file>", "a session file")
    .option("-o, --output <file>", "write to a file, not to stdout")
    .option("--watch", "write again whenever the session file changes, until Ctrl-C")
    .addHelpText("after", afterHelp)
    .action(async (file: string, options: TypesCommandOptions) => {
      const { runTypes } = await import("../types/run-types.ts");
      finish(await runTypes(file, options, streams));
    });
}
