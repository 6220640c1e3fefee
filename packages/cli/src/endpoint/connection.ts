import type { Target } from "@callsheet/core";

import { parseBaseUrl } from "../option-values.ts";
import type { Environment } from "../session/environment.ts";
import { UsageError } from "../usage-error.ts";

/** How to reach an endpoint, as the command line says it. */
export interface ConnectionOptions {
  readonly baseUrl?: string;
  readonly target?: Target;
  /** In milliseconds, for each request as a whole. */
  readonly timeout: number;
  readonly envFile?: string;
  /** Shows what goes over the wire. */
  readonly verbose?: true;
}

/** How to reach an endpoint: what every request of the runner takes. */
export interface Connection {
  readonly apiKey: string;
  readonly target: Target;
  readonly baseUrl?: string;
  readonly organization?: string;
  readonly project?: string;
  readonly timeoutMs: number;
}

/** What people call the variables of each endpoint; the first one that is set counts. */
const variables = {
  openai: { key: ["OPENAI_API_KEY"], baseUrl: ["OPENAI_BASE_URL"] },
  azure: {
    key: ["AZURE_OPENAI_API_KEY", "OPENAI_API_KEY"],
    baseUrl: ["AZURE_OPENAI_ENDPOINT", "OPENAI_BASE_URL"],
  },
} as const;

/** The connection that options and environment describe; a `UsageError` without a key. */
export function connectionOf(options: ConnectionOptions, env: Environment): Connection {
  const address = addressOf(options, env);
  const variable = keyVariable(address.target, env);
  const apiKey = setIn(env, variable);
  if (apiKey === undefined) {
    throw new UsageError(`There is no API key. Set ${variable}, or name a file with --env-file.`);
  }
  return { apiKey, ...address };
}

/** The variable that the key comes from, or would come from. */
export function keyVariable(target: Target, env: Environment): string {
  const [usual, ...others] = variables[target].key;
  return [usual, ...others].find((name) => setIn(env, name) !== undefined) ?? usual;
}

/** The same without a key. */
export function addressOf(
  options: ConnectionOptions,
  env: Environment,
): Omit<Connection, "apiKey"> {
  const { target = "openai" } = options;
  const baseUrl = options.baseUrl ?? baseUrlIn(env, variables[target].baseUrl);
  const organization = setIn(env, "OPENAI_ORG_ID");
  const project = setIn(env, "OPENAI_PROJECT_ID");
  return {
    target,
    timeoutMs: options.timeout,
    ...(baseUrl !== undefined && { baseUrl }),
    ...(organization !== undefined && { organization }),
    ...(project !== undefined && { project }),
  };
}

function baseUrlIn(env: Environment, names: readonly string[]): string | undefined {
  const name = names.find((one) => setIn(env, one) !== undefined);
  const address = name === undefined ? undefined : setIn(env, name);
  if (address === undefined) return undefined;
  try {
    return parseBaseUrl(address);
  } catch (error) {
    const reason = error instanceof Error ? ` ${error.message}` : "";
    throw new UsageError(`${name} is not an address.${reason}`);
  }
}

/** The value of a variable; an empty one counts as not set. */
function setIn(env: Environment, name: string): string | undefined {
  return env[name] === "" ? undefined : env[name];
}
