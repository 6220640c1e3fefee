import type { JsonObject, Severity } from "@callsheet/core";

// What page and server tell each other, as JSON.

/** A finding as people read it. */
export interface ShownFinding {
  readonly severity: Severity;
  readonly rule: string;
  /** The page of the rule. */
  readonly url: string;
  readonly message: string;
  /** The file that it lies in: the session's, or one that is included. */
  readonly file: string;
  /** Counts from 1, as `column` does. */
  readonly line: number;
  readonly column: number;
  /** The lines around it, secrets masked. */
  readonly frame: string;
}

/** The session file as it lies on disk now. */
export interface FileState {
  /** Grows with each state. */
  readonly revision: number;
  readonly name: string;
  /** Who answers the calls, in words. */
  readonly endpoint: string;
  /** With secrets masked; `null` when no call can be made with the file. */
  readonly session: JsonObject | null;
  /** Why no call can be made with it; `null` when one can. */
  readonly problem: string | null;
  readonly findings: readonly ShownFinding[];
}

/** Something that went wrong, and what to do about it. */
export interface Trouble {
  readonly message: string;
  readonly hint: string;
  /** `null` where the session file is not to blame. */
  readonly finding: ShownFinding | null;
}

/** What a call can't take over from the changed file. */
export interface HeldBack {
  /** As people write a place: `audio.output.voice`. */
  readonly place: string;
  readonly reason: string;
}

/** How a call can follow its changed file. */
export interface Update {
  /** What a `session.update` says; `null` when there is nothing to say. */
  readonly session: JsonObject | null;
  readonly heldBack: readonly HeldBack[];
}

/** One key of a session: what the file asks for, and what the call runs with. */
export interface SessionRow {
  readonly place: string;
  /**
   * `changed` and `dropped` are not what was asked for; `resolved` is the snapshot that a model's
   * alias stands for; `defaulted` was not asked for.
   */
  readonly kind: "same" | "changed" | "dropped" | "resolved" | "defaulted";
  readonly asked: string | null;
  readonly effective: string | null;
}
