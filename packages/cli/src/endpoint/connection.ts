import { parseBaseUrl } from "../option-values.ts";
import type { Environment } from "../session/environment.ts";
import { UsageError } from "../usage-error.ts";

/** How to reach an endpoint, as the command line says it. */
export interface ConnectionOptions {
  readonly baseUrl?: string;
  /** In milliseconds, for each request as a whole. */
  readonly timeout: number;
  readonly envFile?: string;
}

/** How to reach an endpoint: what every request of the runner takes. */
export interface Connection {
  readonly apiKey: string;
  readonly baseUrl?: string;
  readonly organization?: string;
  readonly project?: string;
  readonly timeoutMs: number;
}

/** The connection that options and environment describe; a `UsageError` without a key. */
export function connectionOf(options: ConnectionOptions, env: Environment): Connection {
  const apiKey = setIn(env, "OPENAI_API_KEY");
  if (apiKey === undefined) {
    throw new UsageError(
      "There is no API key. Set OPENAI_API_KEY, or name a file with --env-file.",
    );
  }
  return { apiKey, ...addressOf(options, env) };
}

/** The same without a key. */
export function addressOf(
  options: ConnectionOptions,
  env: Environment,
): Omit<Connection, "apiKey"> {
  const baseUrl = options.baseUrl ?? baseUrlIn(env);
  const organization = setIn(env, "OPENAI_ORG_ID");
  const project = setIn(env, "OPENAI_PROJECT_ID");
  return {
    timeoutMs: options.timeout,
    ...(baseUrl !== undefined && { baseUrl }),
    ...(organization !== undefined && { organization }),
    ...(project !== undefined && { project }),
  };
}

function baseUrlIn(env: Environment): string | undefined {
  const address = setIn(env, "OPENAI_BASE_URL");
  if (address === undefined) return undefined;
  try {
    return parseBaseUrl(address);
  } catch (error) {
    const reason = error instanceof Error ? ` ${error.message}` : "";
    throw new UsageError(`OPENAI_BASE_URL is not an address.${reason}`);
  }
}

/** The value of a variable; an empty one counts as not set. */
function setIn(env: Environment, name: string): string | undefined {
  return env[name] === "" ? undefined : env[name];
}
