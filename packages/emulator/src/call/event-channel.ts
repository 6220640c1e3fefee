import type { RTCDataChannel } from "werift";
import type { JsonObject } from "@callsheet/core";
import { answerEvent, sessionCreated } from "../realtime-events.ts";

/** The emulator's end of a call's event channel. */
export interface EventChannelOptions {
  /** The session as `session.created` shows it. */
  readonly session: JsonObject;
  /** Called when an event could not be sent, with the reason. */
  onSendFailure(reason: string): void;
  /** Called once the client, or the end of the call, has closed the channel. */
  onClosed(): void;
}

/** Greets with `session.created` as soon as the channel is open, then answers what arrives. */
export function serveEventChannel(channel: RTCDataChannel, options: EventChannelOptions): void {
  const send = (event: JsonObject): void => {
    try {
      channel.send(JSON.stringify(event));
    } catch (error) {
      options.onSendFailure(error instanceof Error ? error.message : String(error));
    }
  };
  const greet = (): void => {
    send(sessionCreated(options.session));
  };
  const followState = (state: RTCDataChannel["readyState"]): void => {
    // The stack acknowledges the channel right after this: a long greeting must not overtake that.
    if (state === "open") queueMicrotask(greet);
    if (state === "closed") options.onClosed();
  };
  channel.stateChanged.subscribe(followState);
  channel.onMessage.subscribe((message) => {
    send(answerEvent(message.toString()));
  });
  followState(channel.readyState);
}
