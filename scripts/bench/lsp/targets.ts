import type { Measurement } from "./measure-server.ts";

/** The most that we may take, as a part of what the other server takes. */
export interface Target {
  readonly now: number;
  /** What we are after next, where that is less. */
  readonly next?: number;
}

export type Targets = Partial<Record<keyof Measurement, Target>>;

export const smallFileTargets: Targets = {
  start: { now: 0.4, next: 0.3 },
  keystroke: { now: 0.3, next: 0.15 },
  completionAfterEdit: { now: 1 },
  completionAgain: { now: 1 },
  peakMemory: { now: 1 },
};

export const bigFileTargets: Targets = {
  start: { now: 0.4 },
  keystroke: { now: 0.3, next: 0.15 },
  completionAfterEdit: { now: 1, next: 0.1 },
  completionAgain: { now: 1 },
  peakMemory: { now: 1, next: 0.5 },
};
