import { isSameValue, modelPointer, parsePointer, valueAt } from "@callsheet/core";
import type { HeldBack, Update } from "../wire.ts";
import { placeText } from "./place-text.ts";
import { sessionChanges, withChanges, type SessionChange } from "./session-changes.ts";
import type { UsableSession } from "./session-file.ts";

/** The session that a call runs with, as it was asked for. */
export type RunningSession = Pick<UsableSession, "session" | "shown">;

/** How a call can follow its file, and what it then runs with. */
export interface UpdatePlan extends Update {
  readonly next: RunningSession;
}

/**
 * Tells what of a changed file a call can take over while it lasts. `hasSpoken` says whether the
 * model's voice was heard in it.
 */
export function planUpdate(
  running: RunningSession,
  wanted: RunningSession,
  hasSpoken: boolean,
): UpdatePlan {
  const sent: SessionChange[] = [];
  const heldBack: HeldBack[] = [];
  for (const change of sessionChanges(running.session, wanted.session)) {
    const reason = reasonAgainst(change, running, wanted, hasSpoken);
    if (reason === null) sent.push(change);
    else heldBack.push({ place: placeText(change.pointer), reason });
  }
  const type = running.session["type"] ?? "realtime";
  return {
    session: sent.length === 0 ? null : withChanges({ type }, sent),
    heldBack,
    next: {
      session: withChanges(running.session, sent),
      shown: withChanges(running.shown, sent),
    },
  };
}

const voicePointer = "/audio/output/voice";
const tracingPointer = /^\/tracing(?:\/|$)/;

/** Why a call can't take a change over; `null` when it can. */
function reasonAgainst(
  { pointer, value }: SessionChange,
  { session }: RunningSession,
  wanted: RunningSession,
  hasSpoken: boolean,
): string | null {
  if (pointer === modelPointer) return "A call keeps the model that it began with.";
  if (hasSpoken && (pointer === voicePointer || pointer.startsWith(`${voicePointer}/`))) {
    return "The voice was heard already, and stays.";
  }
  if (tracingPointer.test(pointer) && (session["tracing"] ?? null) !== null) {
    return "Tracing is on, and stays as it is.";
  }
  if (value === undefined) return "It is gone from the file; a call can't go back to the default.";
  return holdsSecret(pointer, wanted)
    ? "It holds a value that is kept from the page, which would have to send it."
    : null;
}

/** Whether the value at a place may not be seen, or something in it. */
function holdsSecret(pointer: string, { session, shown }: RunningSession): boolean {
  const path = parsePointer(pointer);
  return !isSameValue(valueAt(session, path), valueAt(shown, path));
}
