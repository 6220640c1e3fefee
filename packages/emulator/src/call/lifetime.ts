/** Something that ends once: by request, or when its time is up. */
export interface Lifetime {
  /** Settles when what it held is released. */
  readonly ended: Promise<void>;
  readonly end: () => Promise<void>;
  /** Grants it so many milliseconds from now, in place of what was left. */
  readonly extend: (milliseconds: number) => void;
}

/** Begins a life of so many milliseconds; `release` frees what it holds, once, at its end. */
export function createLifetime(milliseconds: number, release: () => Promise<void>): Lifetime {
  let ending: Promise<void> | null = null;
  let settle: () => void = () => undefined;
  const ended = new Promise<void>((resolve) => {
    settle = resolve;
  });
  const end = (): Promise<void> => {
    clearTimeout(limit);
    ending ??= release().finally(settle);
    return ending;
  };
  // The limit alone is no reason to keep the process running.
  const startLimit = (delay: number): NodeJS.Timeout => setTimeout(() => void end(), delay).unref();
  let limit = startLimit(milliseconds);
  return {
    ended,
    end,
    extend(more) {
      clearTimeout(limit);
      if (ending === null) limit = startLimit(more);
    },
  };
}
