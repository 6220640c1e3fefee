import { createClientSecret } from "@callsheet/runner";

import { connectionOf, type ConnectionOptions } from "../endpoint/connection.ts";
import { transportFor } from "../endpoint/transport.ts";
import { exitCode, type ExitCode } from "../exit-code.ts";
import { redactedStreams } from "../redacted-streams.ts";
import { environmentOf } from "../session/environment.ts";
import { loadSession } from "../session/load-session.ts";
import { secretTexts } from "../session/masked-session.ts";
import type { Streams } from "../streams.ts";
import { reportingCallErrors } from "./call-failure.ts";

export interface SecretCommandOptions extends ConnectionOptions {
  readonly expiresAfter?: number;
  readonly json?: true;
  readonly safetyIdentifier?: string;
}

/** `callsheet secret`: mints a client secret and prints it. */
export async function runSecret(
  file: string,
  options: SecretCommandOptions,
  processStreams: Streams,
): Promise<ExitCode> {
  const env = environmentOf(processStreams, options.envFile);
  const loaded = await loadSession(file, env, processStreams, options);
  if (loaded === null) return exitCode.findings;
  const connection = connectionOf({ ...options, target: loaded.target }, env);
  const streams = redactedStreams(processStreams, [connection.apiKey, ...secretTexts(loaded)]);
  return reportingCallErrors(streams, loaded.place, async () => {
    const secret = await createClientSecret({
      ...connection,
      ...(await transportFor(options, env, streams, loaded.session)),
      session: loaded.session,
      document: loaded.document,
      expiresAfterSeconds: options.expiresAfter,
      safetyIdentifier: options.safetyIdentifier,
    });
    const { value, expiresAt, session } = secret;
    const whole = { value, expires_at: expiresAt, session };
    streams.stdout.write(`${options.json ? JSON.stringify(whole, null, 2) : value}\n`);
    return exitCode.clean;
  });
}
