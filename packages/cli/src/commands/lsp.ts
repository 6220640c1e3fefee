import type { TransportFlags } from "callsheet-language-server";
import type { Command } from "commander";

import { exitCode } from "../exit-code.ts";
import { UsageError } from "../usage-error.ts";
import type { Invocation } from "./invocation.ts";

const afterHelp = `
How to set up an editor: docs/editors.md in Callsheet's repository.`;

export function addLspCommand(program: Command, { finish }: Invocation): void {
  program
    .command("lsp")
    .summary("serve an editor")
    .description("Run the language server. An editor starts it and says how they talk.")
    .option("--stdio", "over standard input and output")
    .option("--node-ipc", "over the channel to the Node process that starts it")
    .option("--socket <port>", "over TCP: the editor listens on this port of 127.0.0.1")
    .option("--pipe <name>", "over a named pipe or Unix socket on which the editor listens")
    // Read by the library that watches over the client's process.
    .option("--clientProcessId <id>", "end when this process does")
    .addHelpText("after", afterHelp)
    .action(async (flags: TransportFlags) => {
      const { serveOver } = await import("callsheet-language-server");
      const problem = await serveOver(flags);
      if (problem !== null) throw new UsageError(problem);
      finish(exitCode.clean);
    });
}
