import type { JsonObject } from "@callsheet/core";
import type { Clock } from "../clock.ts";

/** The tokens that a session may use in a minute. They are counted, and never run out. */
export interface RateLimit {
  /** Counts tokens; gives the fields of `rate_limits.updated`. */
  spend(tokens: number): JsonObject;
}

const tokensPerMinute = 40_000;
const minute = 60_000;

export function createRateLimit(clock: Clock): RateLimit {
  let left = tokensPerMinute;
  let countedAt = clock.now();
  return {
    spend(tokens) {
      const now = clock.now();
      const regained = ((now - countedAt) / minute) * tokensPerMinute;
      left = Math.max(0, Math.min(tokensPerMinute, left + regained) - tokens);
      countedAt = now;
      const resetSeconds = ((tokensPerMinute - left) / tokensPerMinute) * 60;
      return {
        rate_limits: [
          {
            name: "tokens",
            limit: tokensPerMinute,
            remaining: Math.floor(left),
            reset_seconds: Math.round(resetSeconds * 1000) / 1000,
          },
        ],
      };
    },
  };
}
