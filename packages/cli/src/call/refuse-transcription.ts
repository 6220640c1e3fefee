import type { LoadedSession } from "../session/load-session.ts";
import { UsageError } from "../usage-error.ts";

/** A `UsageError` for a session that nobody can talk to. */
export function refuseTranscription({ session }: Pick<LoadedSession, "session">): void {
  if (session["type"] !== "transcription") return;
  throw new UsageError(
    "A transcription session takes no calls. Mint a client secret for it with `callsheet secret`.",
  );
}
