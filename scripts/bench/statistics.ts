/** What a series of measurements comes to. */
export interface Statistics {
  readonly median: number;
  readonly least: number;
  readonly most: number;
  /** What 99 of 100 don't exceed. */
  readonly p99: number;
}

export function statisticsOf(values: readonly number[]): Statistics {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const below = sorted[Math.ceil(middle) - 1] ?? NaN;
  const above = sorted[Math.floor(middle)] ?? NaN;
  return {
    median: (below + above) / 2,
    least: sorted[0] ?? NaN,
    most: sorted.at(-1) ?? NaN,
    p99: sorted[Math.ceil(sorted.length * 0.99) - 1] ?? NaN,
  };
}
