import type { ExitCode } from "../exit-code.ts";
import type { Streams } from "../streams.ts";

/** One run of the command: what it reads and writes, and whom it tells how it ended. */
export interface Invocation {
  readonly streams: Streams;
  readonly finish: (code: ExitCode) => void;
}
