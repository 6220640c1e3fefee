import type { ConnectionOptions } from "../endpoint/connection.ts";
import type { LimitOptions } from "./budget.ts";

/** What the command line says of a run, apart from its files and its outputs. */
export interface TestFlags extends ConnectionOptions, LimitOptions {
  /** The folder for logs. */
  readonly log?: string;
  /** How many scenarios are played at once. */
  readonly concurrency: number;
  /** Plays those alone that have this text in their file's name or their description. */
  readonly filter?: string;
  /** Begins no other scenario when one has failed. */
  readonly bail?: true;
}
