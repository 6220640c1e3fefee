import type { CallError, CallErrorKind } from "@callsheet/runner";

import { colorsFor, type Colors } from "../colors.ts";
import { exitCode, type ExitCode } from "../exit-code.ts";
import type { PlacedFinding } from "../report/lint-report.ts";
import { formatFinding } from "../report/stylish.ts";
import { visibleText } from "../report/visible-text.ts";
import type { LoadedSession } from "../session/load-session.ts";
import type { Streams } from "../streams.ts";

const codeOf: Readonly<Record<CallErrorKind, ExitCode>> = {
  offer: exitCode.findings,
  key: exitCode.usage,
  network: exitCode.endpoint,
  timeout: exitCode.endpoint,
  aborted: exitCode.endpoint,
  refused: exitCode.endpoint,
  protocol: exitCode.endpoint,
};

/** Runs something that talks to an endpoint; its `CallError` becomes words and an exit code. */
export async function reportingCallErrors(
  streams: Streams,
  place: LoadedSession["place"] | null,
  work: () => Promise<ExitCode>,
): Promise<ExitCode> {
  try {
    return await work();
  } catch (error) {
    const { CallError } = await import("@callsheet/runner");
    if (!(error instanceof CallError)) throw error;
    const placed = error.finding === null ? [] : (place?.(error.finding) ?? []);
    const colors = colorsFor(streams.stderr, streams.env);
    streams.stderr.write(describeFailure(error, placed, colors));
    return codeOf[error.kind];
  }
}

/** What happened, what to do, what support needs, and the place in the file where one is known. */
function describeFailure(
  error: CallError,
  placed: readonly PlacedFinding[],
  colors: Colors,
): string {
  const lines = [`${colors.red("error:")} ${visibleText(error.message)}`, visibleText(error.hint)];
  if (error.requestId !== null) lines.push(`Request id: ${visibleText(error.requestId)}`);
  const frames = placed.map((finding) => `\n${formatFinding(finding, colors)}`);
  return `${[...lines, ...frames].join("\n")}\n`;
}
