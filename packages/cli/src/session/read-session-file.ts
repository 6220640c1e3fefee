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
import type { Streams } from "../streams.ts";
import type { Environment } from "./environment.ts";

/** A session file with its references replaced, and what is wrong with it. */
export interface SessionFileContent {
  readonly document: SessionDocument;
  /** The file, as output names it. */
  readonly name: string;
  /** `null` when a reference could not be replaced, or the file holds no session. */
  readonly session: JsonObject | null;
  /** Of every severity; none repeats the value of a variable. */
  readonly findings: readonly PlacedFinding[];
  /** Whose API the file is for: what the command line says, else the configuration. */
  readonly target: Target;
  /** The names of the variables that values came from, by pointer. */
  readonly variables: ReadonlyMap<string, string>;
  /** The place of a finding that somebody else, such as the endpoint, made about this file. */
  readonly place: (finding: Finding) => PlacedFinding[];
}

export interface ReadSessionOptions {
  readonly target?: Target | undefined;
  /** Hears the path of every file that is read or looked for. */
  readonly onRead?: (path: string) => void;
}

/** Reads, resolves and lints a session file; a `UsageError` when it or its configuration can't be. */
export async function readSessionFile(
  path: string,
  env: Environment,
  { cwd, stderr, env: terminal }: Pick<Streams, "cwd" | "stderr" | "env">,
  { onRead = () => {}, ...options }: ReadSessionOptions = {},
): Promise<SessionFileContent> {
  const source = readSourceFile(path, cwd);
  const colors = colorsFor(stderr, terminal);
  const project = await createConfigLookup({ cwd, colors, onRead })(source.path);
  const files = createFileHost(() => projectRootOf(source.path), onRead);
  const { config: configured = defaultConfig } = project ?? {};
  const { target = configured.target } = options;
  const document = parseSession(source.text, { uri: source.path });
  const readValues = new Set<string>();
  const { session, variables, findings } = resolveReferences(
    document,
    { ...files, env: readingFrom(env, readValues) },
    { config: { ...configured, target }, today: currentDate() },
  );
  const place = (found: readonly Finding[]) => placeIn(source, files, found, cwd);
  return {
    ...{ document, name: source.name, session, target, variables },
    findings: place(findings.map((finding) => maskedFinding(finding, readValues))),
    place: (finding) => place([finding]),
  };
}

/** The variables as references see them; the values that are read go into `readValues`. */
function readingFrom(env: Environment, readValues: Set<string>) {
  return (name: string): string | undefined => {
    const value = Object.hasOwn(env, name) ? env[name] : undefined;
    if (value !== undefined) readValues.add(value);
    return value;
  };
}
