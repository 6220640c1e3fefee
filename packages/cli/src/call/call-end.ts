import { setTimeout as pause } from "node:timers/promises";

import { interruptionBy } from "./interruption.ts";

/** What ends a call: its time is up, the endpoint hung up, or the user interrupted the command. */
export type CallEnd = "duration" | "endpoint" | "interruption";

/** Waits until something ends a call. */
export async function callEnd(call: {
  durationMs: number;
  interrupted: AbortSignal | undefined;
  /** Settles when the endpoint hangs up; left out where that can't be seen. */
  closed?: Promise<void>;
}): Promise<CallEnd> {
  const timer = new AbortController();
  const ends: Promise<CallEnd>[] = [
    pause(call.durationMs, "duration" as const, { signal: timer.signal }),
    interruptionBy(call.interrupted).then(() => "interruption"),
  ];
  if (call.closed !== undefined) ends.push(call.closed.then(() => "endpoint"));
  try {
    return await Promise.race(ends);
  } finally {
    timer.abort();
  }
}
