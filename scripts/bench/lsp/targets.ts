import type { Measurement } from "./measure-server.ts";

/** The most that we may take, as a part of what the other server takes. */
export type Targets = Partial<Record<keyof Measurement, number>>;

export const smallFileTargets: Targets = {
  start: 0.3,
  keystroke: 0.15,
  completionAfterEdit: 1,
  completionAgain: 1,
  peakMemory: 1,
};

export const bigFileTargets: Targets = {
  start: 0.4,
  keystroke: 0.15,
  completionAfterEdit: 0.1,
  completionAgain: 1,
  peakMemory: 0.5,
};
