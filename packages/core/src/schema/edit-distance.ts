/** The entry nearest to a misspelt name; `null` when none is near enough to be meant. */
export function nearestName(name: string, names: readonly string[]): string | null {
  const written = name.toLowerCase();
  let allowed = Math.max(1, Math.floor(name.length / 3));
  let nearest: string | null = null;
  for (const candidate of names) {
    // Each character more or less is one to insert or to delete.
    if (Math.abs(candidate.length - written.length) > allowed) continue;
    const distance = editDistance(written, candidate.toLowerCase());
    if (distance > allowed) continue;
    nearest = candidate;
    // Of several that are as near, the first one is meant.
    allowed = distance - 1;
  }
  return nearest;
}

/** The number of characters to insert, delete, replace or swap with a neighbour to get from a to b. */
export function editDistance(a: string, b: string): number {
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const substitution = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const deletion = (previous[j] ?? 0) + 1;
      const insertion = (current[j - 1] ?? 0) + 1;
      const isSwap = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const swap = isSwap ? (beforePrevious[j - 2] ?? 0) + 1 : Infinity;
      current.push(Math.min(substitution, deletion, insertion, swap));
    }
    beforePrevious = previous;
    previous = current;
  }
  return previous[b.length] ?? 0;
}
