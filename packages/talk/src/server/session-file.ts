import type { Finding, JsonObject, SessionDocument } from "@callsheet/core";
import type { ShownFinding } from "../wire.ts";

/** A session file as it was read at one moment. */
export interface SessionReading {
  /** As output names the file. */
  readonly name: string;
  readonly findings: readonly ShownFinding[];
  /** What calls are made with; `null` when none can be. */
  readonly usable: UsableSession | null;
  /** Why none can be made; `null` when one can. */
  readonly problem: string | null;
}

/** A session without errors. */
export interface UsableSession {
  readonly document: SessionDocument;
  /** As it goes to the API. */
  readonly session: JsonObject;
  /** The same with `***` for each value that nobody may see. */
  readonly shown: JsonObject;
  /** The place of a finding that somebody else, such as the endpoint, made about this file. */
  readonly place: (finding: Finding) => ShownFinding | null;
}

/** A session file that may change while calls are made with it. */
export interface SessionFile {
  /** Reads it as it is at this moment. */
  readonly read: () => Promise<SessionReading>;
}
