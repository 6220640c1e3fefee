import type { ChannelName } from "../journal/call-record.ts";

/** A way by which events reach a client. */
export interface EventChannel {
  readonly name: ChannelName;
  /** Sends a text; one that the channel can't take is lost. */
  send(text: string): void;
  /** Harmless on one that is closed. */
  close(): void;
}
