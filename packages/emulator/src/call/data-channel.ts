import type { RTCDataChannel } from "werift";
import type { ClientMessage } from "../events/client-event.ts";
import type { EventChannel } from "./event-channel.ts";
import { createOutbox } from "./outbox.ts";

/** What happens on a data channel. */
export interface DataChannelListener {
  /** The channel can be sent to. */
  onOpen(): void;
  onMessage(message: ClientMessage): void;
  /** A message could not be sent, for this reason. */
  onSendFailure(reason: string): void;
  /** The client, or the end of the call, has closed the channel. */
  onClosed(): void;
}

/** The channel that the client opened for events; it ends with the call. */
export function createDataChannel(
  channel: RTCDataChannel,
  listener: DataChannelListener,
): EventChannel {
  const outbox = createOutbox(channel, (reason) => {
    listener.onSendFailure(reason);
  });
  const open = (): void => {
    listener.onOpen();
  };
  const followState = (state: RTCDataChannel["readyState"]): void => {
    // The stack acknowledges the channel right after this: a long greeting must not overtake that.
    if (state === "open") queueMicrotask(open);
    if (state === "closed") listener.onClosed();
  };
  channel.stateChanged.subscribe(followState);
  channel.onMessage.subscribe((message) => {
    listener.onMessage(message);
  });
  followState(channel.readyState);
  return {
    name: "data-channel",
    send: outbox.send,
    close: outbox.emptied,
  };
}
