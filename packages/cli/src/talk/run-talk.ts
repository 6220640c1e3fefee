import { systemErrorCode } from "@callsheet/project";
import { startTalk, type Talk, type TalkOptions } from "@callsheet/talk";

import { openEndpoint, refuseTwoEndpoints, type EndpointOptions } from "../endpoint/endpoint.ts";
import { exitCode, type ExitCode } from "../exit-code.ts";
import { talkPageFolder } from "../files/shipped-folders.ts";
import { redactedStreams } from "../redacted-streams.ts";
import { environmentOf, type Environment } from "../session/environment.ts";
import { readSessionFile } from "../session/read-session-file.ts";
import type { Streams } from "../streams.ts";
import { UsageError } from "../usage-error.ts";
import { canShowPage, openBrowser } from "./open-browser.ts";
import { openTalkFile } from "./talk-file.ts";

export interface TalkCommandOptions extends EndpointOptions {
  readonly port: number;
  /** Left out where it depends on what surrounds the command. */
  readonly open?: boolean;
}

/** `callsheet talk`: serves the page until the command is interrupted. */
export async function runTalk(
  path: string,
  options: TalkCommandOptions,
  processStreams: Streams,
): Promise<ExitCode> {
  refuseTwoEndpoints(options);
  const env = environmentOf(processStreams, options.envFile);
  const interrupted = processStreams.interruption?.() ?? new AbortController().signal;
  const keys = [env["OPENAI_API_KEY"], env["AZURE_OPENAI_API_KEY"]];
  const streams = redactedStreams(processStreams, keys);
  const { session, target } = await readSessionFile(path, env, streams, options);
  const endpoint = await openEndpoint({ ...options, target }, env, streams, session ?? {});
  const file = openTalkFile(path, env, streams, { target });
  try {
    const talk = await start({
      port: options.port,
      pageFolder: talkPageFolder,
      file,
      connection: endpoint.connection,
      endpoint: endpointName(options, endpoint.connection.baseUrl),
    });
    try {
      await present(talk, options, env, streams);
      await file.follow(talk.tell, interrupted);
    } finally {
      await talk.close();
    }
  } finally {
    file.close();
    await endpoint.close();
  }
  return exitCode.clean;
}

async function start(options: TalkOptions): Promise<Talk> {
  const { port } = options;
  try {
    return await startTalk(options);
  } catch (error) {
    const code = systemErrorCode(error);
    if (code === "EADDRINUSE") throw new UsageError(`Port ${port} is in use. Choose another.`);
    if (code === "EACCES") throw new UsageError(`Port ${port} needs more rights. Choose another.`);
    throw error;
  }
}

/** Says where the page is, and opens it where somebody is there to see it. */
async function present(
  { url }: Talk,
  { open }: TalkCommandOptions,
  env: Environment,
  streams: Streams,
): Promise<void> {
  streams.stdout.write(`${url}\n`);
  streams.stderr.write("Open this address in a browser; Ctrl-C ends.\n");
  if (open ?? canShowPage(streams)) await openBrowser(url, env);
}

function endpointName({ local }: TalkCommandOptions, baseUrl: string | undefined): string {
  if (local) return "the emulator";
  return baseUrl === undefined ? "api.openai.com" : new URL(baseUrl).host;
}
