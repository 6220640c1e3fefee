import type { Clock } from "../clock.ts";
import type { JournalKeeper } from "../journal/journal.ts";
import type { CreatePersona } from "../persona/persona.ts";

/** What every call is made with. */
export interface CallServices {
  readonly clock: Clock;
  readonly journal: JournalKeeper;
  readonly createPersona: CreatePersona;
  /** How long it takes the server to answer, in milliseconds. */
  readonly latencyMs: number;
  /** How long a peer may be silent before its call is given up, in milliseconds. */
  readonly peerTimeoutMs: number;
  readonly log: (line: string) => void;
}
