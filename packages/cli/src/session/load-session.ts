import {
  defaultConfig,
  parseSession,
  resolveReferences,
  type Finding,
  type JsonObject,
  type SessionDocument,
  type Target,
} from "@callsheet/core";
import { createFileHost, currentDate, maskedFinding, projectRootOf } from "@callsheet/project";

import { colorsFor } from "../colors.ts";
import { createConfigLookup } from "../config/config-lookup.ts";
import { readSourceFile } from "../files/source-file.ts";
import { placeIn } from "../lint/lint-source.ts";
import type { PlacedFinding } from "../report/lint-report.ts";
import { formatFinding } from "../report/stylish.ts";
import type { Streams } from "../streams.ts";
import { UsageError } from "../usage-error.ts";
import type { Environment } from "./environment.ts";

/** A session file that has no errors, with its references replaced by their values. */
export interface LoadedSession {
  readonly document: SessionDocument;
  /** The file, as output names it. */
  readonly name: string;
  readonly session: JsonObject;
  /** Whose API the file is for: what the command line says, else the configuration. */
  readonly target: Target;
  /** The names of the variables that values came from, by pointer. */
  readonly variables: ReadonlyMap<string, string>;
  /** The place of a finding that somebody else, such as the endpoint, made about this file. */
  readonly place: (finding: Finding) => PlacedFinding[];
}

/** Reads, resolves and lints a session file. Errors go to stderr, and the answer is `null`. */
export async function loadSession(
  path: string,
  env: Environment,
  streams: Streams,
  options: { readonly target?: Target } = {},
): Promise<LoadedSession | null> {
  const { cwd } = streams;
  const colors = colorsFor(streams.stderr, streams.env);
  const source = readSourceFile(path, cwd);
  const project = await createConfigLookup({ cwd, colors })(source.path);
  const files = createFileHost(projectRootOf(source.path));
  const { config: configured = defaultConfig } = project ?? {};
  const { target = configured.target } = options;
  const config = { ...configured, target };
  const document = parseSession(source.text, { uri: source.path });
  const readValues = new Set<string>();
  const { session, variables, findings } = resolveReferences(
    document,
    { ...files, env: readingFrom(env, readValues) },
    { config, today: currentDate() },
  );

  const place = (found: readonly Finding[]) => placeIn(source, files, found, cwd);
  const errors = findings.filter(({ severity }) => severity === "error");
  if (errors.length === 0 && session !== null) {
    const { name } = source;
    return { document, name, session, target, variables, place: (finding) => place([finding]) };
  }
  if (errors.length === 0) {
    throw new UsageError(`${source.name} has references that can't be replaced.`);
  }
  const shown = errors.map((finding) => maskedFinding(finding, readValues));
  for (const placed of place(shown)) streams.stderr.write(`${formatFinding(placed, colors)}\n\n`);
  return null;
}

/** The variables as references see them; the values that are read go into `readValues`. */
function readingFrom(env: Environment, readValues: Set<string>) {
  return (name: string): string | undefined => {
    const value = Object.hasOwn(env, name) ? env[name] : undefined;
    if (value !== undefined) readValues.add(value);
    return value;
  };
}
