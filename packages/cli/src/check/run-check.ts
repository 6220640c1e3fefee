import { compareSessions, createClientSecret, type SessionDifference } from "@callsheet/runner";

import { reportingCallErrors } from "../call/call-failure.ts";
import { colorsFor } from "../colors.ts";
import {
  openEndpoint,
  refuseTwoEndpoints,
  type Endpoint,
  type EndpointOptions,
} from "../endpoint/endpoint.ts";
import { exitCode, type ExitCode } from "../exit-code.ts";
import { redactedStreams } from "../redacted-streams.ts";
import { formatReport, type ReportFormat } from "../report/formats.ts";
import { lintReport } from "../report/lint-report.ts";
import { environmentOf } from "../session/environment.ts";
import { loadSession, type LoadedSession } from "../session/load-session.ts";
import { secretTexts } from "../session/masked-session.ts";
import type { Streams } from "../streams.ts";
import { additionLine, differenceFinding } from "./difference-finding.ts";

export interface CheckCommandOptions extends EndpointOptions {
  readonly format: ReportFormat;
}

/** `callsheet check`: what the server makes of a session file, without a call. */
export async function runCheck(
  file: string,
  options: CheckCommandOptions,
  processStreams: Streams,
): Promise<ExitCode> {
  refuseTwoEndpoints(options);
  const env = environmentOf(processStreams, options.envFile);
  const loaded = await loadSession(file, env, processStreams, options);
  if (loaded === null) return exitCode.findings;
  const keys = [env["OPENAI_API_KEY"], env["AZURE_OPENAI_API_KEY"]];
  const streams = redactedStreams(processStreams, [...keys, ...secretTexts(loaded)]);
  return reportingCallErrors(streams, loaded.place, async () => {
    const aimed = { ...options, target: loaded.target };
    const endpoint = await openEndpoint(aimed, env, streams, loaded.session);
    try {
      const differences = await askFor(loaded, endpoint);
      return await tell(loaded, differences, options.format, streams);
    } finally {
      await endpoint.close();
    }
  });
}

/** The shortest life that the API gives a client secret, since nobody will use this one. */
const secretSeconds = 10;

async function askFor(
  { session, document }: LoadedSession,
  { connection }: Endpoint,
): Promise<SessionDifference[]> {
  const expiresAfterSeconds = secretSeconds;
  const secret = await createClientSecret({
    ...connection,
    session,
    document,
    expiresAfterSeconds,
  });
  return compareSessions(session, secret.session);
}

async function tell(
  loaded: LoadedSession,
  differences: readonly SessionDifference[],
  format: ReportFormat,
  { stdout, stderr, env }: Streams,
): Promise<ExitCode> {
  const findings = differences
    .filter(({ kind }) => kind === "dropped" || kind === "changed")
    .flatMap((difference) => loaded.place(differenceFinding(difference, loaded)));
  const report = lintReport([loaded.name], findings);
  const added = differences.filter(({ kind }) => kind === "defaulted" || kind === "resolved");
  if (added.length > 0) {
    const lines = added.map((difference) => `  ${additionLine(difference)}\n`);
    stderr.write(`The server adds:\n${lines.join("")}\n`);
  }
  const colors = colorsFor(stdout, env);
  const isSame = findings.length === 0 && format === "stylish";
  stdout.write(
    isSame
      ? `${colors.green(`${loaded.name}: the server runs what the file asks for.`)}\n`
      : await formatReport(report, format, colors),
  );
  return findings.length > 0 ? exitCode.findings : exitCode.clean;
}
