import type { Call } from "@callsheet/runner";
import type { Update } from "../wire.ts";
import { planUpdate, type RunningSession, type UpdatePlan } from "./plan-update.ts";
import type { UsableSession } from "./session-file.ts";

/** A call that a page holds. */
export interface LiveCall {
  /** The session that it runs with, as it was asked for. */
  readonly running: () => RunningSession;
  readonly document: UsableSession["document"];
  /** Plans how it can follow the file; what it runs with changes when the API has agreed. */
  readonly plan: (wanted: RunningSession, hasSpoken: boolean) => Update;
  /** The API has agreed to the last plan. */
  readonly follow: () => void;
  readonly place: UsableSession["place"];
}

/** The calls that were placed from here and not yet hung up. */
export interface LiveCalls {
  readonly add: (call: Call, usable: UsableSession) => void;
  readonly find: (callId: string) => LiveCall | null;
  /** Hangs a call up; one that is over already is just forgotten. */
  readonly hangUp: (callId: string) => Promise<void>;
  readonly hangUpAll: () => Promise<void>;
}

export function createLiveCalls(): LiveCalls {
  const calls = new Map<string, { readonly call: Call; readonly live: LiveCall }>();
  const hangUp = async (callId: string): Promise<void> => {
    const entry = calls.get(callId);
    calls.delete(callId);
    // A call that the other side has ended answers 404, which is what was wanted.
    await entry?.call.hangup().catch(() => undefined);
  };
  return {
    add: (call, usable) => void calls.set(call.callId, { call, live: liveCall(usable) }),
    find: (callId) => calls.get(callId)?.live ?? null,
    hangUp,
    async hangUpAll() {
      await Promise.all([...calls.keys()].map(hangUp));
    },
  };
}

function liveCall({ session, shown, document, place }: UsableSession): LiveCall {
  let running: RunningSession = { session, shown };
  let planned: UpdatePlan | null = null;
  return {
    running: () => running,
    document,
    place,
    plan(wanted, hasSpoken) {
      planned = planUpdate(running, wanted, hasSpoken);
      return { session: planned.session, heldBack: planned.heldBack };
    },
    follow() {
      running = planned?.next ?? running;
      planned = null;
    },
  };
}
