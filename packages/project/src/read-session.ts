import { resolve } from "node:path";
import {
  createLineIndex,
  defaultConfig,
  parseSession,
  resolveReferences,
  type Finding,
  type JsonObject,
} from "@callsheet/core";
import { createFileHost } from "./file-host.ts";
import { maskedFinding } from "./masked-finding.ts";
import { readConfig } from "./project-config.ts";
import { configPathFor, projectRootOf } from "./project-root.ts";
import { readText } from "./read-text.ts";
import { currentDate } from "./today.ts";

/** A session file that makes no session. Its message names every error with its place. */
export class SessionFileError extends Error {
  override readonly name = "SessionFileError";
  /** Those of error level; none of them repeats the value of a variable. */
  readonly findings: readonly Finding[];

  constructor(message: string, findings: readonly Finding[]) {
    super(message);
    this.findings = findings;
  }
}

/**
 * Reads a session file for an application that places calls: its references replaced, its errors
 * found before the first call. `env` gives the variables, such as `process.env`.
 * @throws {SessionFileError} when the file has errors or a variable is missing.
 * @throws the file system's own error when the file can't be read.
 */
export function readSession(
  path: string,
  env: Readonly<Record<string, string | undefined>>,
): JsonObject {
  const uri = resolve(path);
  const text = readText(uri)?.text;
  if (text === undefined) throw new SessionFileError(`${path} is not UTF-8 text.`, []);
  const files = createFileHost(() => projectRootOf(uri));
  const configPath = configPathFor(uri);
  const { session, findings } = resolveReferences(
    parseSession(text, { uri }),
    { ...files, env: (name) => (Object.hasOwn(env, name) ? env[name] : undefined) },
    {
      config: configPath === null ? defaultConfig : readConfig(configPath).config,
      today: currentDate(),
    },
  );
  const values = Object.values(env).filter((value) => value !== undefined);
  const errors = findings
    .filter(({ severity }) => severity === "error")
    .map((finding) => maskedFinding(finding, values));
  if (session !== null && errors.length === 0) return session;
  throw new SessionFileError(errorText(path, text, errors), errors);
}

function errorText(path: string, text: string, errors: readonly Finding[]): string {
  const lines = createLineIndex(text);
  const told = errors.map(({ message, range, uri }) => {
    const { line, column } = lines.positionAt(range.start);
    return uri === undefined ? `${path}:${line}:${column} ${message}` : `${uri}: ${message}`;
  });
  return [`${path} can't be used for calls.`, ...told].join("\n");
}
