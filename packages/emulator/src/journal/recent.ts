/** The last things of a kind, as many as are kept. */
export interface Recent<Thing> {
  add(thing: Thing): void;
  all(): readonly Thing[];
  /** How many were there before those that are kept. */
  forgotten(): number;
  /** Keeps those that pass a test, and forgets that there ever were others. */
  retain(test: (thing: Thing) => boolean): void;
}

export function createRecent<Thing>(most: number): Recent<Thing> {
  let things: Thing[] = [];
  let forgotten = 0;
  return {
    add(thing) {
      things.push(thing);
      // In one go now and then, because taking from the front moves all that follow.
      if (things.length < 2 * most) return;
      forgotten += things.length - most;
      things = things.slice(-most);
    },
    all: () => things.slice(-most),
    forgotten: () => forgotten + Math.max(0, things.length - most),
    retain(test) {
      things = things.filter(test);
      forgotten = 0;
    },
  };
}
