/** One thing that a scenario demands, and what became of it. */
export interface Check {
  /** Where the scenario demands it: an RFC 6901 pointer into the scenario. */
  readonly pointer: string;
  /** What is demanded, as the end of a sentence that begins with "Expected". */
  readonly wanted: string;
  readonly outcome: Outcome;
}

export type Outcome =
  | { readonly is: "met" }
  | {
      readonly is: "failed";
      /** What was so instead, in a sentence. */
      readonly instead: string;
      /** The events that came last in the turn, by type, each with how often it came in a row. */
      readonly heard: readonly string[];
    }
  /** What came before it failed, and so the conversation didn't get there. */
  | { readonly is: "unreached" };

export const met: Outcome = { is: "met" };
