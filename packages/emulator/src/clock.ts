/** Something that will happen, and can still be called off. */
export interface Timer {
  /** Harmless once it has happened. */
  cancel(): void;
}

/**
 * What the emulator goes by in time: how fast it speaks, how long a session lasts, when a key
 * expires. Only what the network does takes the time that it takes.
 */
export interface Clock {
  /** Milliseconds since the epoch; never less than before. */
  now(): number;
  /** Runs an action once, so many milliseconds from now. */
  after(milliseconds: number, action: () => void): Timer;
}

/** The time of this machine. Setting the machine's clock back doesn't set this one back. */
export const systemClock: Clock = {
  now: () => performance.timeOrigin + performance.now(),
  after(milliseconds, action) {
    // What is still to happen is alone no reason to keep the process running.
    const timeout = setTimeout(action, milliseconds).unref();
    return {
      cancel: () => {
        clearTimeout(timeout);
      },
    };
  },
};

/** A time of the clock in whole seconds since the epoch, as the API writes it. */
export function inSeconds(milliseconds: number): number {
  return Math.floor(milliseconds / 1000);
}

/** Resolves when so many milliseconds of a clock have passed; at once when there are none. */
export async function elapse(clock: Clock, milliseconds: number): Promise<void> {
  if (milliseconds === 0) return;
  await new Promise<void>((resolve) => void clock.after(milliseconds, resolve));
}
