import type { Clock } from "../clock.ts";
import { serverEvent, type Emit } from "../events/server-event.ts";
import { messageRecord, type CallRecord } from "../journal/call-record.ts";
import type { EventChannel } from "./event-channel.ts";

/** All channels of a call, which are told the same. */
export interface Broadcast {
  readonly emit: Emit;
  /** Does something when all that was said so far has been sent. */
  afterwards(action: () => void): void;
  /** Adds a channel: it is told what is said from now on. */
  readonly add: (channel: EventChannel) => void;
  readonly remove: (channel: EventChannel) => void;
  /** Closes the channels, and says no more. Settles when what was said is on its way. */
  close(): Promise<void>;
}

/** Tells channels what happens, so many milliseconds after it did. */
export function createBroadcast(clock: Clock, latencyMs: number, record: CallRecord): Broadcast {
  const channels = new Set<EventChannel>();
  let isOpen = true;
  const afterwards = (action: () => void): void => {
    if (latencyMs > 0) clock.after(latencyMs, action);
    else action();
  };
  const send = (text: string): void => {
    if (!isOpen) return;
    record.messages.add(messageRecord(clock.now(), "server", "all", text));
    for (const channel of channels) channel.send(text);
  };
  return {
    emit(type, fields) {
      if (!isOpen) return;
      const text = JSON.stringify(serverEvent(type, fields));
      afterwards(() => {
        send(text);
      });
    },
    afterwards,
    add: (channel) => void channels.add(channel),
    remove: (channel) => void channels.delete(channel),
    async close() {
      isOpen = false;
      const closing = [...channels].map((channel) => channel.close());
      channels.clear();
      await Promise.all(closing);
    },
  };
}
