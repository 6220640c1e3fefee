import type { ChannelName } from "../journal/call-record.ts";

/** A way by which events reach a client. */
export interface EventChannel {
  readonly name: ChannelName;
  /** Sends a text; one that the channel can't take is lost. */
  send(text: string): void;
  /**
   * Takes no more texts; harmless on a channel that is closed. Settles when what was sent is on its
   * way, or has no way any more.
   */
  close(): Promise<void>;
}
