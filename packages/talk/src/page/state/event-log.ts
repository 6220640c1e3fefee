import type { JsonObject } from "@callsheet/core";
import { textAt } from "../call/server-event.ts";

/** An event that went over the wire. */
export interface LoggedEvent {
  /** Counts from 1; numbers of forgotten events are not used again. */
  readonly number: number;
  readonly direction: "sent" | "received";
  readonly type: string;
  /** Milliseconds since the call began. */
  readonly atMs: number;
  /** The event as one line of JSON, credentials masked. */
  readonly text: string;
}

/** The events of a call; the oldest are forgotten where there are too many. */
export interface EventLog {
  readonly events: readonly LoggedEvent[];
  /** How many there were, the forgotten ones too. */
  readonly count: number;
  /** Characters in all that are kept. */
  readonly size: number;
}

export const emptyLog: EventLog = { events: [], count: 0, size: 0 };

const mostEvents = 2000;
const mostCharacters = 4_000_000;

/** The log with one more event. */
export function logEvent(
  log: EventLog,
  direction: LoggedEvent["direction"],
  event: JsonObject,
  atMs: number,
): EventLog {
  const text = JSON.stringify(event, maskCredentials);
  const number = log.count + 1;
  const type = textAt(event, "type") || "unknown";
  const events = [...log.events, { number, direction, type, atMs, text }];
  let size = log.size + text.length;
  let forgotten = 0;
  while (events.length - forgotten > 1 && isTooMuch(events.length - forgotten, size)) {
    size -= events[forgotten]?.text.length ?? 0;
    forgotten++;
  }
  return { events: events.slice(forgotten), count: number, size };
}

function isTooMuch(count: number, size: number): boolean {
  return count > mostEvents || size > mostCharacters;
}

/** An API that repeats the tokens of MCP tools would else have them in every saved log. */
function maskCredentials(key: string, value: unknown): unknown {
  return (key === "authorization" || key === "headers") && value !== null ? "***" : value;
}

/** The events whose type or content has these words, the latest last. */
export function filterEvents(log: EventLog, words: string): readonly LoggedEvent[] {
  const wanted = words.trim().toLowerCase();
  if (wanted === "") return log.events;
  return log.events.filter(
    ({ type, text }) => type.includes(wanted) || text.toLowerCase().includes(wanted),
  );
}

/** Events as JSON lines, each with its direction and time. */
export function jsonLines(events: readonly LoggedEvent[]): string {
  return events
    .map(
      ({ direction, atMs, text }) =>
        `{"direction":"${direction}","at_ms":${atMs},"event":${text}}\n`,
    )
    .join("");
}
