import { hangupCall } from "@callsheet/runner";

import { connectionOf, type ConnectionOptions } from "../endpoint/connection.ts";
import { exitCode, type ExitCode } from "../exit-code.ts";
import { redactedStreams } from "../redacted-streams.ts";
import { environmentOf } from "../session/environment.ts";
import type { Streams } from "../streams.ts";
import { reportingCallErrors } from "./call-failure.ts";

/** `callsheet hangup`: ends a call. */
export async function runHangup(
  callId: string,
  options: ConnectionOptions,
  processStreams: Streams,
): Promise<ExitCode> {
  const connection = connectionOf(options, environmentOf(processStreams, options.envFile));
  const streams = redactedStreams(processStreams, [connection.apiKey]);
  return reportingCallErrors(streams, null, async () => {
    await hangupCall({ ...connection, callId });
    streams.stderr.write(`Hung up ${callId}.\n`);
    return exitCode.clean;
  });
}
