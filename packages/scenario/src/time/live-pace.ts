import type { Exchange } from "../conversation/exchange.ts";
import type { Pace } from "./pace.ts";

/** Goes by the time of this machine, which nobody can hurry; `now` as the exchange has it. */
export function livePace(now: () => number, exchange: Exchange): Pace {
  return {
    now,
    async pass(limit) {
      await exchange.news(Math.max(0, limit - now()));
    },
  };
}
