import type { Clock } from "./clock.ts";

/** A clock that stands still until it is told to go on: an hour passes at once. */
export interface ManualClock extends Clock {
  /** Lets so many milliseconds pass, and all that was to happen in them happen, in its order. */
  advance(milliseconds: number): void;
}

interface Appointment {
  readonly at: number;
  readonly action: () => void;
}

/** Makes a clock that starts at `start`, in milliseconds since the epoch. */
export function createManualClock(start = 0): ManualClock {
  let time = start;
  const appointments = new Set<Appointment>();
  const nextUntil = (end: number): Appointment | undefined =>
    [...appointments].filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
  return {
    now: () => time,
    after(milliseconds, action) {
      const appointment = { at: time + Math.max(0, milliseconds), action };
      appointments.add(appointment);
      return { cancel: () => void appointments.delete(appointment) };
    },
    advance(milliseconds) {
      const end = time + milliseconds;
      for (let next = nextUntil(end); next !== undefined; next = nextUntil(end)) {
        appointments.delete(next);
        time = next.at;
        next.action();
      }
      time = end;
    },
  };
}
