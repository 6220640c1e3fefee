import type { Command } from "commander";

import { wholeNumber } from "../option-values.ts";
import type { TalkCommandOptions } from "../talk/run-talk.ts";
import { addConnectionOptions } from "./connection-options.ts";
import type { Invocation } from "./invocation.ts";

const afterHelp = `
The page shows the microphone, the transcript, tool calls, events and the session. It is served at
127.0.0.1 alone, to whoever knows the address; the key stays in this command. The file is read again
whenever it is saved, and a call takes over what it can.

Examples:
  $ callsheet talk concierge.realtime.yaml --local
  $ callsheet talk concierge.realtime.yaml --env-file .env

Exit codes: 0 ended by Ctrl-C, 2 bad usage or an unreadable file`;

export function addTalkCommand(program: Command, { streams, finish }: Invocation): void {
  const command = program
    .command("talk")
    .summary("talk to a session file in a browser")
    .description("Serve a page on this machine to talk to a session file.")
    .argument("<file>", "a session file")
    .option("--local", "talk to an endpoint that runs inside this command: no key, no network")
    .option(
      "--port <number>",
      "the port to listen on, 0 for any free one",
      wholeNumber(0, 65_535),
      0,
    )
    .option("--open", "open the page in a browser (default: at a terminal, not in CI)")
    .option("--no-open", "only print its address");
  addConnectionOptions(command)
    .addHelpText("after", afterHelp)
    .action(async (file: string, options: TalkCommandOptions) => {
      const { runTalk } = await import("../talk/run-talk.ts");
      finish(await runTalk(file, options, streams));
    });
}
