import type { Call } from "./call.ts";

/** The open calls, each reachable with the key that created it only. */
export interface CallStore {
  add(call: Call, key: string): void;
  /** `null` for a call that is over, unknown, or another key's. */
  find(callId: string, key: string): Call | null;
  shutDown(): Promise<void>;
}

/** An empty store; a call leaves it by itself when it ends. */
export function createCallStore(): CallStore {
  const calls = new Map<string, { call: Call; key: string }>();
  return {
    add(call, key) {
      calls.set(call.id, { call, key });
      void call.ended.then(() => calls.delete(call.id));
    },
    find(callId, key) {
      const entry = calls.get(callId);
      return entry?.key === key ? entry.call : null;
    },
    async shutDown() {
      await Promise.all([...calls.values()].map(({ call }) => call.end("shut-down")));
    },
  };
}
