import { addressOf, connectionOf, type ConnectionOptions } from "../endpoint/connection.ts";
import { localEndpoint, remoteEndpoint, type Endpoint } from "../endpoint/endpoint.ts";
import { exitCode, type ExitCode } from "../exit-code.ts";
import { redactedStreams } from "../redacted-streams.ts";
import { environmentOf, type Environment } from "../session/environment.ts";
import { loadSession, type LoadedSession } from "../session/load-session.ts";
import { maskedSession, secretTexts } from "../session/masked-session.ts";
import type { Streams } from "../streams.ts";
import { UsageError } from "../usage-error.ts";
import { reportingCallErrors } from "./call-failure.ts";

export interface CallCommandOptions extends ConnectionOptions {
  readonly sdp?: string;
  readonly json?: true;
  readonly local?: true;
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
  const loaded = await loadSession(file, env, processStreams);
  if (loaded === null) return exitCode.findings;
  refuseTranscription(loaded);
  const streams = redactedStreams(processStreams, [env["OPENAI_API_KEY"], ...secretTexts(loaded)]);
  return reportingCallErrors(streams, loaded.place, async () => {
    if (options.dryRun) return showRequest(loaded, options, env, streams);
    return placeCall(loaded, options, env, streams);
  });
}

function refuseContradictions(options: CallCommandOptions): void {
  if (options.local && options.baseUrl !== undefined) {
    throw new UsageError("Give --local or --base-url, not both.");
  }
  if (options.local && options.dryRun) {
    throw new UsageError("--dry-run sends nothing, so it takes no --local.");
  }
  if (options.json && options.sdp === undefined) {
    throw new UsageError("--json needs --sdp: without it the events are JSON lines already.");
  }
}

function refuseTranscription({ session }: LoadedSession): void {
  if (session["type"] !== "transcription") return;
  throw new UsageError(
    "A transcription session takes no calls. Mint a client secret for it with `callsheet secret`.",
  );
}

async function placeCall(
  loaded: LoadedSession,
  options: CallCommandOptions,
  env: Environment,
  streams: Streams,
): Promise<ExitCode> {
  const offer = await givenOffer(options, streams);
  if (offer === null) return exitCode.findings;
  const endpoint = await endpointFor(options, env);
  try {
    const request = requestOf(endpoint, loaded, options);
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

/** The offer that `--sdp` names; `undefined` without the option, `null` when the offer is faulty. */
async function givenOffer(
  { sdp }: CallCommandOptions,
  streams: Streams,
): Promise<string | null | undefined> {
  if (sdp === undefined) return undefined;
  const { readOffer } = await import("./offer-source.ts");
  return readOffer(sdp, streams);
}

async function endpointFor(options: CallCommandOptions, env: Environment): Promise<Endpoint> {
  if (options.local) return localEndpoint(options.timeout);
  return remoteEndpoint(connectionOf(options, env));
}

function requestOf({ connection }: Endpoint, loaded: LoadedSession, options: CallCommandOptions) {
  const { session, document } = loaded;
  return { ...connection, session, document, safetyIdentifier: options.safetyIdentifier };
}

async function showRequest(
  loaded: LoadedSession,
  options: CallCommandOptions,
  env: Environment,
  streams: Streams,
): Promise<ExitCode> {
  const offer = await givenOffer(options, streams);
  if (offer === null) return exitCode.findings;
  const { describeRequest } = await import("./dry-run.ts");
  const text = await describeRequest({
    ...addressOf(options, env),
    apiKey: env["OPENAI_API_KEY"] ?? "",
    session: maskedSession(loaded.session, loaded.secrets),
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
