import type { Command } from "commander";

import type { RejectCommandOptions } from "../call/run-control.ts";
import type { ConnectionOptions } from "../endpoint/connection.ts";
import { parseCallId, parseTargetUri, wholeNumber } from "../option-values.ts";
import { addConnectionOptions } from "./connection-options.ts";
import type { Invocation } from "./invocation.ts";

const incomingId = "the id that came with the realtime.call.incoming webhook";

export function addHangupCommand(program: Command, { streams, finish }: Invocation): void {
  const command = program
    .command("hangup")
    .summary("end a call")
    .description("End a call that is under way.")
    .argument("<call-id>", "the id that `callsheet call` printed", parseCallId);
  addConnectionOptions(command).action(async (callId: string, options: ConnectionOptions) => {
    const { runHangup } = await import("../call/run-control.ts");
    finish(await runHangup(callId, options, streams));
  });
}

export function addAcceptCommand(program: Command, { streams, finish }: Invocation): void {
  const command = program
    .command("accept")
    .summary("answer an incoming SIP call")
    .description("Answer an incoming SIP call with the session of a file.")
    .argument("<call-id>", incomingId, parseCallId)
    .argument("<file>", "a session file");
  addConnectionOptions(command)
    .addHelpText("after", "\nExample:\n  $ callsheet accept rtc_abc123 phone-line.realtime.yaml")
    .action(async (callId: string, file: string, options: ConnectionOptions) => {
      const { runAccept } = await import("../call/run-control.ts");
      finish(await runAccept(callId, file, options, streams));
    });
}

export function addReferCommand(program: Command, { streams, finish }: Invocation): void {
  const command = program
    .command("refer")
    .summary("send the caller of a SIP call elsewhere")
    .description("Send the caller of a SIP call to another address, such as a person's telephone.")
    .argument("<call-id>", "the id of the call", parseCallId)
    .argument("<target-uri>", "where to: tel:+14155550123, sip:agent@example.com", parseTargetUri);
  addConnectionOptions(command)
    .addHelpText("after", "\nExample:\n  $ callsheet refer rtc_abc123 tel:+14155550123")
    .action(async (callId: string, targetUri: string, options: ConnectionOptions) => {
      const { runRefer } = await import("../call/run-control.ts");
      finish(await runRefer(callId, targetUri, options, streams));
    });
}

export function addRejectCommand(program: Command, { streams, finish }: Invocation): void {
  const command = program
    .command("reject")
    .summary("decline an incoming SIP call")
    .description("Decline an incoming SIP call.")
    .argument("<call-id>", incomingId, parseCallId)
    .option(
      "--status <code>",
      "the SIP status that the caller gets (default: 603, Decline)",
      wholeNumber(300, 699),
    );
  addConnectionOptions(command)
    .addHelpText("after", "\nExample:\n  $ callsheet reject rtc_abc123 --status 486")
    .action(async (callId: string, options: RejectCommandOptions) => {
      const { runReject } = await import("../call/run-control.ts");
      finish(await runReject(callId, options, streams));
    });
}
