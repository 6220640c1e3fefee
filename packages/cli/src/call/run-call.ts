import { addressOf, keyVariable } from "../endpoint/connection.ts";
import {
  openEndpoint,
  refuseTwoEndpoints,
  type Endpoint,
  type EndpointOptions,
} from "../endpoint/endpoint.ts";
import { exitCode, type ExitCode } from "../exit-code.ts";
import { redactedStreams } from "../redacted-streams.ts";
import { environmentOf, type Environment } from "../session/environment.ts";
import { loadSession, type LoadedSession } from "../session/load-session.ts";
import { secretTexts } from "../session/masked-session.ts";
import type { Streams } from "../streams.ts";
import { UsageError } from "../usage-error.ts";
import { reportingCallErrors } from "./call-failure.ts";
import { refuseTranscription } from "./refuse-transcription.ts";

export interface CallCommandOptions extends EndpointOptions {
  readonly sdp?: string;
  readonly json?: true;
  /** In milliseconds. */
  readonly duration?: number;
  readonly dryRun?: true;
  readonly safetyIdentifier?: string;
}

/** `callsheet call`: checks everything that can be checked here, then places the call. */
export async function runCall(
  file: string,
  options: CallCommandOptions,
  processStreams: Streams,
): Promise<ExitCode> {
  refuseContradictions(options);
  const env = environmentOf(processStreams, options.envFile);
  const loaded = await loadSession(file, env, processStreams, options);
  if (loaded === null) return exitCode.findings;
  refuseTranscription(loaded);
  const keys = [env["OPENAI_API_KEY"], env["AZURE_OPENAI_API_KEY"]];
  const streams = redactedStreams(processStreams, [...keys, ...secretTexts(loaded)]);
  const task = { loaded, options: { ...options, target: loaded.target }, env, streams };
  return reportingCallErrors(streams, loaded.place, async () => {
    const offer = await givenOffer(options, streams);
    if (offer === null) return exitCode.findings;
    return options.dryRun ? showRequest(task, offer) : placeCall(task, offer);
  });
}

/** A call that the command line asks for, its file read. */
interface CallTask {
  readonly loaded: LoadedSession;
  readonly options: CallCommandOptions;
  readonly env: Environment;
  readonly streams: Streams;
}

function refuseContradictions(options: CallCommandOptions): void {
  refuseTwoEndpoints(options);
  if (options.local && options.dryRun) {
    throw new UsageError("--dry-run sends nothing, so it takes no --local.");
  }
  if (options.json && options.sdp === undefined) {
    throw new UsageError("--json needs --sdp: without it the events are JSON lines already.");
  }
}

/** The offer that `--sdp` names; `undefined` without the option, `null` when the offer is faulty. */
async function givenOffer(
  { sdp }: CallCommandOptions,
  streams: Streams,
): Promise<string | null | undefined> {
  if (sdp === undefined) return undefined;
  const { readOffer } = await import("./offer-source.ts");
  return readOffer(sdp, streams);
}

async function placeCall(task: CallTask, offer: string | undefined): Promise<ExitCode> {
  const { options, env, streams, loaded } = task;
  const endpoint = await openEndpoint(options, env, streams, loaded.session);
  try {
    const request = await requestOf(task, endpoint);
    if (offer !== undefined) {
      const { passOffer } = await import("./pass-offer.ts");
      return await passOffer({ ...request, offer }, options, streams);
    }
    const { beCaller } = await import("./be-caller.ts");
    const { timeout: timeoutMs, duration: durationMs } = options;
    return await beCaller({ request, reach: endpoint.reach, timeoutMs, durationMs }, streams);
  } finally {
    await endpoint.close();
  }
}

/** A client secret carries its own session, and another one beside it fails. */
async function requestOf({ loaded, options, streams }: CallTask, { connection }: Endpoint) {
  const { session, document } = loaded;
  const { safetyIdentifier } = options;
  const { isClientSecret } = await import("@callsheet/runner");
  const request = { ...connection, document, safetyIdentifier };
  if (!isClientSecret(connection.apiKey)) return { ...request, session };
  streams.stderr.write(
    "warning: The key is a client secret, which carries a session of its own. The file's session is not used.\n",
  );
  return request;
}

async function showRequest(
  { loaded, options, env, streams }: CallTask,
  offer: string | undefined,
): Promise<ExitCode> {
  const { isClientSecret } = await import("@callsheet/runner");
  const { describeCall } = await import("./dry-run.ts");
  const variable = keyVariable(loaded.target, env);
  const text = await describeCall({
    address: addressOf(options, env),
    keyVariable: variable,
    isClientSecret: isClientSecret(env[variable] ?? ""),
    loaded,
    offer: offer ?? (await ownOffer()),
    safetyIdentifier: options.safetyIdentifier,
  });
  streams.stdout.write(text);
  return exitCode.clean;
}

async function ownOffer(): Promise<string> {
  const { createCaller } = await import("@callsheet/emulator");
  const caller = await createCaller();
  await caller.close();
  return caller.offer;
}
