import { resolve } from "node:path";
import { maskSecrets } from "@callsheet/core";

import { colorsFor } from "../colors.ts";
import { createConfigLookup } from "../config/config-lookup.ts";
import { connectionOf } from "../endpoint/connection.ts";
import { transportFor } from "../endpoint/transport.ts";
import { redactedStreams, redaction } from "../redacted-streams.ts";
import { environmentOf } from "../session/environment.ts";
import type { Streams } from "../streams.ts";
import { createBudget, type Budget } from "./budget.ts";
import { openEmulatedCall, openLiveCall } from "./open-call.ts";
import type { Playground } from "./play-file.ts";
import type { TestFlags } from "./test-flags.ts";

type Shared = Omit<Playground, "openCall" | "stopped" | "isLive">;

/** Each scenario has an emulator of its own. */
export function emulatedPlayground(options: TestFlags, streams: Streams): Playground {
  const { timeout: timeoutMs } = options;
  return {
    ...sharedBy(options, streams, []),
    isLive: false,
    stopped: () => null,
    openCall: async (ready, script) => openEmulatedCall({ ...ready, timeoutMs }, script),
  };
}

/** All scenarios go to the endpoint that options and environment name; a `UsageError` without a key. */
export function livePlayground(
  options: TestFlags,
  streams: Streams,
): Playground & { budget: Budget } {
  const env = environmentOf(streams, options.envFile);
  const { apiKey } = connectionOf(options, env);
  const { timeout: timeoutMs } = options;
  const budget = createBudget(options);
  const interrupted = streams.interruption?.();
  const stopped = (): string | null =>
    budget.spent() ?? (interrupted?.aborted ? "The run was interrupted." : null);
  return {
    ...sharedBy(options, streams, [apiKey]),
    isLive: true,
    budget,
    stopped,
    async openCall(ready) {
      const { session, target } = ready;
      const connection = {
        ...connectionOf({ ...options, target }, env),
        ...(await transportFor(options, env, redactedStreams(streams, [apiKey]), session)),
      };
      return openLiveCall({ ...ready, timeoutMs }, { connection, budget, interrupted });
    },
  };
}

function sharedBy({ log, target }: TestFlags, streams: Streams, keys: readonly string[]): Shared {
  const { cwd, env, stderr } = streams;
  const secrets = new Set([...keys, env["OPENAI_API_KEY"], env["AZURE_OPENAI_API_KEY"]]);
  return {
    cwd,
    streams,
    target,
    configFor: createConfigLookup({ cwd, colors: colorsFor(stderr, env) }),
    logFolder: log === undefined ? null : resolve(cwd, log),
    keepSecret(found) {
      for (const secret of found) secrets.add(secret);
    },
    hide: (text) => maskSecrets(redaction([...secrets])(text)),
  };
}
