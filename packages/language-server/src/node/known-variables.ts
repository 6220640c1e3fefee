import { readFileSync } from "node:fs";
import { parseEnv } from "node:util";
import { parseReference } from "@callsheet/core";
import type { KnownVariable } from "@callsheet/language-service";

/** Files that people keep variables in, from the one that counts most. */
export const variableFileNames = [".env.local", ".env", ".env.example"] as const;

/** The variables that a file sets; none when it can't be read. Their values go nowhere. */
export function variablesIn(path: string, source: string): KnownVariable[] {
  try {
    return variablesOf(parseEnv(readFileSync(path, "utf8")), source);
  } catch {
    return [];
  }
}

/** The variables of this process. */
export function processVariables(): KnownVariable[] {
  return variablesOf(process.env, "the environment");
}

/** The names of variables, as far as references can name them. */
function variablesOf(
  env: Readonly<Record<string, string | undefined>>,
  source: string,
): KnownVariable[] {
  return Object.keys(env)
    .filter((name) => parseReference(`\${env:${name}}`)?.kind === "env")
    .map((name) => ({ name, source }));
}

/** Each variable once, with the first of its sources. */
export function withoutRepeats(variables: readonly KnownVariable[]): KnownVariable[] {
  const named = new Set<string>();
  return variables.filter(({ name }) => !named.has(name) && named.add(name));
}
