import type { Command } from "commander";

import type { ConnectionOptions } from "../endpoint/connection.ts";
import { parseCallId } from "../option-values.ts";
import { addConnectionOptions } from "./connection-options.ts";
import type { Invocation } from "./invocation.ts";

export function addHangupCommand(program: Command, { streams, finish }: Invocation): void {
  const command = program
    .command("hangup")
    .summary("end a call")
    .description("End a call that is under way.")
    .argument("<call-id>", "the id that `callsheet call` printed", parseCallId);
  addConnectionOptions(command).action(async (callId: string, options: ConnectionOptions) => {
    const { runHangup } = await import("../call/run-hangup.ts");
    finish(await runHangup(callId, options, streams));
  });
}
