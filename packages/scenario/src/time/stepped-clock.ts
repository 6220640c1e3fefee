import { createManualClock, type Clock } from "@callsheet/emulator";

/** A clock that stands still, and goes on from one thing that is to happen to the next. */
export interface SteppedClock extends Clock {
  /** Goes on to the next thing, which happens then, but no further than to the time `limit`. */
  step(limit: number): void;
}

/** Makes a clock that begins at 0. */
export function createSteppedClock(): SteppedClock {
  const clock = createManualClock();
  const appointments = new Map<symbol, number>();
  return {
    now: () => clock.now(),
    after(milliseconds, action) {
      const appointment = Symbol();
      appointments.set(appointment, clock.now() + Math.max(0, milliseconds));
      const timer = clock.after(milliseconds, () => {
        appointments.delete(appointment);
        action();
      });
      return {
        cancel() {
          appointments.delete(appointment);
          timer.cancel();
        },
      };
    },
    step(limit) {
      const next = Math.min(limit, ...appointments.values());
      clock.advance(Math.max(0, next - clock.now()));
    },
  };
}
