import type { JsonObject } from "@callsheet/core";
import type { Reach } from "@callsheet/emulator";

import type { Environment } from "../session/environment.ts";
import type { Streams } from "../streams.ts";
import { UsageError } from "../usage-error.ts";
import { connectionOf, type Connection, type ConnectionOptions } from "./connection.ts";
import { tracing, transportFor, type Transport } from "./transport.ts";

/** Which endpoint a command line asks for. */
export interface EndpointOptions extends ConnectionOptions {
  /** One that runs inside this process. */
  readonly local?: true;
}

/** An endpoint for the length of one command. */
export interface Endpoint {
  readonly connection: Connection & Transport;
  /** Where the caller may be met. */
  readonly reach: Reach;
  /** Frees what the endpoint holds; one that is elsewhere holds nothing. */
  close(): Promise<void>;
}

/** A `UsageError` for two endpoints at once. */
export function refuseTwoEndpoints({ local, baseUrl }: EndpointOptions): void {
  if (local && baseUrl !== undefined) {
    throw new UsageError("Give --local or --base-url, not both.");
  }
}

/** The endpoint that options and environment ask for; `session` may hold tokens to be masked. */
export async function openEndpoint(
  options: EndpointOptions,
  env: Environment,
  streams: Streams,
  session: JsonObject,
): Promise<Endpoint> {
  if (options.local) {
    return localEndpoint(options.timeout, await tracing(options, streams, session));
  }
  const connection = connectionOf(options, env);
  const transport = await transportFor(options, env, streams, session);
  const { reachOf } = await import("./reach.ts");
  return {
    connection: { ...connection, ...transport },
    reach: reachOf(connection),
    close: async () => Promise.resolve(),
  };
}

/** Starts the emulator inside this process. It takes any key; the real one stays out of it. */
async function localEndpoint(timeoutMs: number, transport: Transport): Promise<Endpoint> {
  const { startEmulator } = await import("@callsheet/emulator");
  const emulator = await startEmulator();
  const { baseUrl } = emulator;
  return {
    connection: { apiKey: "sk-local", target: "openai", baseUrl, timeoutMs, ...transport },
    reach: "loopback",
    close: async () => emulator.close(),
  };
}
