import type { LiveCall } from "./live-call.ts";

/** The open calls, each reachable with the key that created it only. */
export interface CallStore {
  add(call: LiveCall, key: string): void;
  /** `null` for a call that is over, unknown, or another key's. */
  find(callId: string, key: string): LiveCall | null;
  hangUpAll(): Promise<void>;
}

/** An empty store; a call leaves it by itself when it ends. */
export function createCallStore(): CallStore {
  const calls = new Map<string, { call: LiveCall; key: string }>();
  return {
    add(call, key) {
      calls.set(call.id, { call, key });
      void call.ended.then(() => calls.delete(call.id));
    },
    find(callId, key) {
      const entry = calls.get(callId);
      return entry?.key === key ? entry.call : null;
    },
    async hangUpAll() {
      await Promise.all([...calls.values()].map(({ call }) => call.hangUp()));
    },
  };
}
