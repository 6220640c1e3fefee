import type { CallControlOptions } from "@callsheet/runner";

import { connectionOf, type ConnectionOptions } from "../endpoint/connection.ts";
import { transportFor } from "../endpoint/transport.ts";
import { exitCode, type ExitCode } from "../exit-code.ts";
import { redactedStreams } from "../redacted-streams.ts";
import { environmentOf } from "../session/environment.ts";
import { loadSession } from "../session/load-session.ts";
import { secretTexts } from "../session/masked-session.ts";
import type { Streams } from "../streams.ts";
import { reportingCallErrors } from "./call-failure.ts";
import { refuseTranscription } from "./refuse-transcription.ts";

export interface RejectCommandOptions extends ConnectionOptions {
  /** The SIP status. */
  readonly status?: number;
}

/** `callsheet hangup`: ends a call. */
export async function runHangup(
  callId: string,
  options: ConnectionOptions,
  streams: Streams,
): Promise<ExitCode> {
  return control({ callId, options, streams, done: `Hung up ${callId}.` }, async (call) => {
    const { hangupCall } = await import("@callsheet/runner");
    await hangupCall(call);
  });
}

/** `callsheet refer`: sends the caller of a SIP call elsewhere. */
export async function runRefer(
  callId: string,
  targetUri: string,
  options: ConnectionOptions,
  streams: Streams,
): Promise<ExitCode> {
  const done = `Referred ${callId} to ${targetUri}.`;
  return control({ callId, options, streams, done }, async (call) => {
    const { referCall } = await import("@callsheet/runner");
    await referCall({ ...call, targetUri });
  });
}

/** `callsheet reject`: declines an incoming SIP call. */
export async function runReject(
  callId: string,
  options: RejectCommandOptions,
  streams: Streams,
): Promise<ExitCode> {
  return control({ callId, options, streams, done: `Rejected ${callId}.` }, async (call) => {
    const { rejectCall } = await import("@callsheet/runner");
    await rejectCall({ ...call, statusCode: options.status });
  });
}

interface ControlTask {
  readonly callId: string;
  readonly options: ConnectionOptions;
  readonly streams: Streams;
  /** What is said when it is done. */
  readonly done: string;
}

async function control(
  { callId, options, streams: processStreams, done }: ControlTask,
  act: (call: CallControlOptions) => Promise<void>,
): Promise<ExitCode> {
  const env = environmentOf(processStreams, options.envFile);
  const connection = connectionOf(options, env);
  const streams = redactedStreams(processStreams, [connection.apiKey]);
  return reportingCallErrors(streams, null, async () => {
    await act({ ...connection, ...(await transportFor(options, env, streams)), callId });
    streams.stderr.write(`${done}\n`);
    return exitCode.clean;
  });
}

/** `callsheet accept`: answers an incoming SIP call with the session of a file. */
export async function runAccept(
  callId: string,
  file: string,
  options: ConnectionOptions,
  processStreams: Streams,
): Promise<ExitCode> {
  const env = environmentOf(processStreams, options.envFile);
  const loaded = await loadSession(file, env, processStreams, options);
  if (loaded === null) return exitCode.findings;
  refuseTranscription(loaded);
  const { session, document, target } = loaded;
  const connection = connectionOf({ ...options, target }, env);
  const streams = redactedStreams(processStreams, [connection.apiKey, ...secretTexts(loaded)]);
  return reportingCallErrors(streams, loaded.place, async () => {
    const { acceptCall } = await import("@callsheet/runner");
    const transport = await transportFor(options, env, streams, session);
    await acceptCall({ ...connection, ...transport, callId, session, document });
    streams.stderr.write(`Accepted ${callId}.\n`);
    return exitCode.clean;
  });
}
