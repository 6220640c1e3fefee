import { resolve } from "node:path";
import { parseEnv } from "node:util";

import { readSourceFile } from "../files/source-file.ts";
import type { Streams } from "../streams.ts";

export type Environment = Streams["env"];

/**
 * The variables that references and connections see: those of the process and, where `envFile` is
 * given, those of that file that the process doesn't set.
 */
export function environmentOf({ env, cwd }: Streams, envFile: string | undefined): Environment {
  if (envFile === undefined) return env;
  const { text } = readSourceFile(resolve(cwd, envFile), cwd);
  return { ...parseEnv(text), ...env };
}
