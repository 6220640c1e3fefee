/** How time passes between what is said and what is heard. */
export interface Pace {
  /** Milliseconds. */
  now(): number;
  /** Lets time pass: until something happens, or until the time `limit`, whichever is first. */
  pass(limit: number): Promise<void>;
}
