import { expect, onTestFinished } from "vitest";
import type { JsonObject } from "@callsheet/core";
import { faultsOfEvent } from "./published-events.ts";

/** Events in the order in which they came, and a way to wait for those to come. */
export interface HeardEvents {
  readonly all: JsonObject[];
  /** The types of all events. */
  types(): unknown[];
  readonly add: (event: JsonObject) => void;
  /** Begins anew, as if nothing had come so far. */
  forget(): void;
  /** The next event of a type that nobody has waited for yet. */
  next(type: string): Promise<JsonObject>;
}

/** Hears events. At the end of the test all of them have to be as the API's description says. */
export function hearEvents(): HeardEvents {
  const all: JsonObject[] = [];
  const faults: string[] = [];
  const listeners = new Set<() => void>();
  let unheard = 0;
  const take = (type: string): JsonObject | undefined => {
    const index = all.findIndex((event, place) => place >= unheard && event["type"] === type);
    if (index >= 0) unheard = index + 1;
    return all[index];
  };
  onTestFinished(() => {
    expect(faults).toEqual([]);
  });
  return {
    all,
    types: () => all.map(({ type }) => type),
    add(event) {
      all.push(event);
      faults.push(...faultsOfEvent(event));
      for (const listener of [...listeners]) listener();
    },
    forget() {
      all.length = 0;
      unheard = 0;
    },
    next(type) {
      return new Promise((resolve) => {
        const look = (): void => {
          const event = take(type);
          if (event === undefined) return;
          listeners.delete(look);
          resolve(event);
        };
        listeners.add(look);
        look();
      });
    },
  };
}
