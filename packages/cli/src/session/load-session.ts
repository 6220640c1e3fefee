import type { JsonObject, Target } from "@callsheet/core";

import { colorsFor } from "../colors.ts";
import { formatFinding } from "../report/stylish.ts";
import type { Streams } from "../streams.ts";
import { UsageError } from "../usage-error.ts";
import type { Environment } from "./environment.ts";
import { readSessionFile, type SessionFileContent } from "./read-session-file.ts";

/** A session file that has no errors, with its references replaced by their values. */
export interface LoadedSession extends SessionFileContent {
  readonly session: JsonObject;
}

/** Reads, resolves and lints a session file. Errors go to stderr, and the answer is `null`. */
export async function loadSession(
  path: string,
  env: Environment,
  streams: Streams,
  options: { readonly target?: Target } = {},
): Promise<LoadedSession | null> {
  const content = await readSessionFile(path, env, streams, options);
  const { session, name } = content;
  const errors = content.findings.filter(({ finding }) => finding.severity === "error");
  if (errors.length === 0 && session !== null) return { ...content, session };
  if (errors.length === 0) {
    throw new UsageError(`${name} has references that can't be replaced.`);
  }
  const colors = colorsFor(streams.stderr, streams.env);
  for (const placed of errors) streams.stderr.write(`${formatFinding(placed, colors)}\n\n`);
  return null;
}
