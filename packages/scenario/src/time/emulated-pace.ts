import type { Exchange } from "../conversation/exchange.ts";
import type { Markers } from "./markers.ts";
import type { Pace } from "./pace.ts";
import type { SteppedClock } from "./stepped-clock.ts";

/**
 * Goes by the emulator's clock. It moves only when all that was said has been heard, and from one
 * thing that happens to the next: half a minute of silence passes at once, and a slow machine
 * changes nothing.
 */
export function emulatedPace(clock: SteppedClock, markers: Markers, exchange: Exchange): Pace {
  return {
    now: () => clock.now(),
    async pass(limit) {
      const known = exchange.entries.length;
      await markers.passed();
      if (exchange.entries.length > known || exchange.isOver()) return;
      clock.step(limit);
      await markers.passed();
    },
  };
}
