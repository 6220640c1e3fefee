import type { Command } from "commander";

import type { CallCommandOptions } from "../call/run-call.ts";
import { parseDuration } from "../option-values.ts";
import { addConnectionOptions } from "./connection-options.ts";
import type { Invocation } from "./invocation.ts";

const afterHelp = `
Without --sdp, Callsheet is the caller: it connects, sends silence, prints the endpoint's events as
JSON lines and hangs up.

Examples:
  $ callsheet call concierge.realtime.yaml --local
  $ callsheet call concierge.realtime.yaml --duration 20s > events.jsonl
  $ callsheet call concierge.realtime.yaml --sdp offer.sdp > answer.sdp
  $ callsheet call concierge.realtime.yaml --dry-run

Exit codes: 0 the call took place, 1 errors in the file or the offer, 2 bad usage, 3 the endpoint refused or failed`;

export function addCallCommand(program: Command, { streams, finish }: Invocation): void {
  const command = program
    .command("call")
    .summary("place a call")
    .description("Check a session file and place a call with it.")
    .argument("<file>", "a session file")
    .option("--sdp <offer>", "use the offer in this file (- for standard input), print the answer")
    .option("--json", "with --sdp: print the answer and the call's id as JSON")
    .option("--local", "call an endpoint that runs inside this command: no key, no network")
    .option(
      "--duration <time>",
      "hang up after this time (default: 5s, with --sdp never)",
      parseDuration,
    )
    .option("--dry-run", "show the request and send nothing")
    .option("--safety-identifier <id>", "a hash that stands for the end user");
  addConnectionOptions(command)
    .addHelpText("after", afterHelp)
    .action(async (file: string, options: CallCommandOptions) => {
      const { runCall } = await import("../call/run-call.ts");
      finish(await runCall(file, options, streams));
    });
}
