import { createCall, type CreateCallOptions } from "@callsheet/runner";

import { exitCode, type ExitCode } from "../exit-code.ts";
import type { Streams } from "../streams.ts";
import { callEnd } from "./call-end.ts";

/**
 * Sends somebody's offer and prints the answer, byte for byte. The call is theirs: it ends when
 * they end it, or after `duration` where one is asked for.
 */
export async function passOffer(
  request: CreateCallOptions,
  { json, duration }: { readonly json?: true; readonly duration?: number },
  { stdout, stderr, interruption }: Streams,
): Promise<ExitCode> {
  const call = await createCall(request);
  const { answer, callId } = call;
  if (json) stdout.write(`${JSON.stringify({ answer, callId })}\n`);
  else stdout.write(answer);
  stderr.write(`call ${callId}\n`);
  if (duration !== undefined) {
    await callEnd({ durationMs: duration, interrupted: interruption?.() });
    await call.hangup();
  }
  return exitCode.clean;
}
