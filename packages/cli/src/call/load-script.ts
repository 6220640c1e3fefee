import { dirname } from "node:path";

import { lint, parseScript, scriptOf, type EmulatorScript } from "@callsheet/core";
import { createFileHost, currentDate, projectRootOf } from "@callsheet/project";

import { colorsFor } from "../colors.ts";
import { createConfigLookup } from "../config/config-lookup.ts";
import { readSourceFile } from "../files/source-file.ts";
import { placeIn } from "../lint/lint-source.ts";
import { formatFinding } from "../report/stylish.ts";
import type { Streams } from "../streams.ts";

/** A script that can be played, and the folder that its paths are seen from. */
export interface LoadedScript {
  readonly script: EmulatorScript;
  readonly folder: string;
}

/**
 * Reads and lints a script. What is wrong with it goes to stderr; the answer is `null` when it has
 * errors. A `UsageError` when the file can't be read.
 */
export async function loadScript(
  path: string,
  { cwd, stderr, env }: Streams,
): Promise<LoadedScript | null> {
  const source = readSourceFile(path, cwd);
  const colors = colorsFor(stderr, env);
  const onRead = (): void => undefined;
  const project = await createConfigLookup({ cwd, colors, onRead })(source.path);
  const document = parseScript(source.text, { uri: source.path });
  const options = { today: currentDate(), ...(project !== null && { config: project.config }) };
  const findings = lint(document, options);
  const host = createFileHost(() => projectRootOf(source.path), onRead);
  for (const placed of placeIn(source, host, findings, cwd)) {
    stderr.write(`${formatFinding(placed, colors)}\n\n`);
  }
  const script = scriptOf(document);
  const hasErrors = findings.some(({ severity }) => severity === "error");
  return hasErrors || script === null ? null : { script, folder: dirname(source.path) };
}
