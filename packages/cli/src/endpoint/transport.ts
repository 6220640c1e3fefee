import type { JsonObject } from "@callsheet/core";

import type { Environment } from "../session/environment.ts";
import type { Streams } from "../streams.ts";
import { useProxyOf } from "./proxy.ts";

/** What carries requests to an endpoint that somebody else runs. */
export interface Transport {
  /** Left out where the platform's own does. */
  readonly fetch?: typeof fetch;
}

/** The transport that options and environment ask for; `session` may hold tokens to be masked. */
export async function transportFor(
  { verbose }: { readonly verbose?: true },
  env: Environment,
  { stderr }: Streams,
  session?: JsonObject,
): Promise<Transport> {
  await useProxyOf(env, stderr);
  return tracing({ verbose }, { stderr }, session);
}

/** The transport to an endpoint of this process, which no proxy lies before. */
export async function tracing(
  { verbose }: { readonly verbose?: true | undefined },
  { stderr }: Pick<Streams, "stderr">,
  session?: JsonObject,
): Promise<Transport> {
  if (!verbose) return {};
  const { hideSecrets, sessionSecrets } = await import("@callsheet/runner");
  const { tracingFetch } = await import("./wire-trace.ts");
  return { fetch: tracingFetch(stderr, hideSecrets(sessionSecrets(session))) };
}
