import type { Clock } from "../clock.ts";

/** Something that ends once: by request, or when its time is up. */
export interface Lifetime {
  /** Settles when what it held is released. */
  readonly ended: Promise<void>;
  readonly end: () => Promise<void>;
  /** Grants it so many milliseconds from now, in place of what was left; `timeUp` says what then. */
  readonly extend: (milliseconds: number, timeUp: () => void) => void;
}

/** Begins a life without a limit; `release` frees what it holds, once, at its end. */
export function createLifetime(clock: Clock, release: () => Promise<void>): Lifetime {
  let ending: Promise<void> | null = null;
  let limit = { cancel: (): void => undefined };
  let settle: () => void = () => undefined;
  const ended = new Promise<void>((resolve) => {
    settle = resolve;
  });
  return {
    ended,
    end() {
      limit.cancel();
      ending ??= release().finally(settle);
      return ending;
    },
    extend(milliseconds, timeUp) {
      limit.cancel();
      if (ending === null) limit = clock.after(milliseconds, timeUp);
    },
  };
}
