import { isObject, type JsonObject } from "@callsheet/core";
import type { Caller } from "@callsheet/emulator";

import type { OutputStream } from "../streams.ts";

/** What came over the event channel of a call. */
export interface EventRecord {
  /** How many of each type, in the order in which the types first came. */
  readonly counts: ReadonlyMap<string, number>;
  /** Resolves when the endpoint has announced the session. */
  readonly started: Promise<void>;
  /** The session as the endpoint runs it; `null` until it has announced it. */
  readonly session: () => JsonObject | null;
}

/** Writes each event of a call to `output` as a line of JSON, and keeps count. */
export function recordEvents(caller: Caller, output: OutputStream): EventRecord {
  const counts = new Map<string, number>();
  let session: JsonObject | null = null;
  const started = new Promise<void>((resolve) => {
    caller.onEvent((event) => {
      output.write(`${JSON.stringify(event)}\n`);
      const type = typeof event["type"] === "string" ? event["type"] : "(no type)";
      counts.set(type, (counts.get(type) ?? 0) + 1);
      if (type !== "session.created" || !isObject(event["session"])) return;
      session = event["session"];
      resolve();
    });
  });
  return { counts, started, session: () => session };
}
