import type { JsonObject } from "@callsheet/core";
import { CallerError } from "@callsheet/emulator";
import type { Line } from "./line.ts";

/** An event that went over a line. */
export interface ExchangeEntry {
  /** Milliseconds, by the clock that the scenario goes by. */
  readonly at: number;
  readonly from: "client" | "server";
  readonly event: JsonObject;
}

/** All events that go over a line, in their order. */
export interface Exchange {
  readonly entries: readonly ExchangeEntry[];
  /** Sends an event; nothing happens once the call is over. */
  send(event: JsonObject): void;
  isOver(): boolean;
  /** Resolves when an event comes, when the call ends, or after so many milliseconds. */
  news(milliseconds: number): Promise<void>;
}

export interface ExchangeOptions {
  /** What time it is, in milliseconds. */
  readonly now: () => number;
  /** Tells events of the server that belong to the conversation from others. */
  readonly isPartOfIt: (event: JsonObject) => boolean;
}

/** Keeps what goes over a line; begin before the line connects, or what comes first is lost. */
export function keepExchange(line: Line, { now, isPartOfIt }: ExchangeOptions): Exchange {
  const entries: ExchangeEntry[] = [];
  let isOver = false;
  let waiting: (() => void)[] = [];
  const wake = (): void => {
    for (const resume of waiting) resume();
    waiting = [];
  };
  line.onEvent((event) => {
    if (!isPartOfIt(event)) return;
    entries.push({ at: now(), from: "server", event });
    wake();
  });
  void line.closed.then(() => {
    isOver = true;
    wake();
  });
  return {
    entries,
    send(event) {
      if (isOver) return;
      try {
        line.send(event);
      } catch (error) {
        if (!(error instanceof CallerError)) throw error;
        return;
      }
      entries.push({ at: now(), from: "client", event });
    },
    isOver: () => isOver,
    async news(milliseconds) {
      if (isOver) return;
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, milliseconds);
        waiting.push(() => {
          clearTimeout(timer);
          resolve();
        });
      });
    },
  };
}
