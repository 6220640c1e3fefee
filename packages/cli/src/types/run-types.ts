import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";

import { defaultConfig, isObject, lint, parseSession, sessionTree } from "@callsheet/core";
import { createFileHost, currentDate, projectRootOf } from "@callsheet/project";

import { colorsFor } from "../colors.ts";
import { createConfigLookup } from "../config/config-lookup.ts";
import { exitCode, type ExitCode } from "../exit-code.ts";
import { toolRuntimeFile } from "../files/shipped-folders.ts";
import { readSourceFile } from "../files/source-file.ts";
import { writeAtomically } from "../files/write-atomically.ts";
import { writeNewFile } from "../files/write-new-file.ts";
import { placeIn } from "../lint/lint-source.ts";
import { watchFiles } from "../lint/watch-files.ts";
import { formatFinding } from "../report/stylish.ts";
import type { Streams } from "../streams.ts";
import { UsageError } from "../usage-error.ts";
import { toolModule } from "./tool-module.ts";

export interface TypesCommandOptions {
  readonly output?: string;
  readonly watch?: true;
}

/** `callsheet types`: TypeScript for the function tools of a session file. */
export async function runTypes(
  file: string,
  options: TypesCommandOptions,
  streams: Streams,
): Promise<ExitCode> {
  const { output, watch } = options;
  if (watch && output === undefined) {
    throw new UsageError("--watch needs -o: what would be written again and again goes to a file.");
  }
  if (watch) {
    return watchFiles([file], streams, async (onRead) => {
      await writeTypes(file, output, streams, onRead);
    });
  }
  return writeTypes(file, output, streams, () => {});
}

async function writeTypes(
  file: string,
  output: string | undefined,
  streams: Streams,
  onRead: (path: string) => void,
): Promise<ExitCode> {
  const text = await typesOf(file, streams, onRead);
  if (text === null) return exitCode.findings;
  if (output === undefined) streams.stdout.write(text);
  else if (writeModule(output, text, streams.cwd)) streams.stderr.write(`wrote ${output}\n`);
  return exitCode.clean;
}

/** The module for a session file; `null` when the file has errors, which go to stderr. */
async function typesOf(
  file: string,
  { cwd, stderr, env }: Streams,
  onRead: (path: string) => void,
): Promise<string | null> {
  const source = readSourceFile(file, cwd);
  onRead(source.path);
  const colors = colorsFor(stderr, env);
  const project = await createConfigLookup({ cwd, colors, onRead })(source.path);
  const host = createFileHost(() => projectRootOf(source.path), onRead);
  const document = parseSession(source.text, { uri: source.path });
  const config = project?.config ?? defaultConfig;
  const errors = lint(document, { config, today: currentDate(), host }).filter(
    ({ severity }) => severity === "error",
  );
  for (const placed of placeIn(source, host, errors, cwd)) {
    stderr.write(`${formatFinding(placed, colors)}\n\n`);
  }
  // Variables are set where calls are made; what tools look like does not depend on them.
  const session = sessionTree(document, { readFile: host.readFile }).value;
  if (errors.length > 0 || !isObject(session)) return null;
  const runtime = readFileSync(toolRuntimeFile, "utf8");
  return toolModule({ source: source.name, session, runtime });
}

const heading = /^\/\/ Types of the tools in .*, made by `callsheet types`\./;

/** Writes a module where none is, or an earlier one of ours; says whether there was anything new. */
function writeModule(output: string, text: string, cwd: string): boolean {
  const path = resolve(cwd, output);
  if (!existsSync(path)) return writeNewFile(path, text, output);
  const { text: before } = readSourceFile(path, cwd);
  if (before === text) return false;
  if (!heading.test(before)) {
    throw new UsageError(
      `${output} was not made by this command, so it is kept. Name another file.`,
    );
  }
  writeAtomically(path, text, output);
  return true;
}
