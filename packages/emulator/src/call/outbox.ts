import type { RTCDataChannel } from "werift";

/** Texts on their way over a data channel. */
export interface Outbox {
  readonly send: (text: string) => void;
  /** Settles when the network has all that was sent, or can't be made to take it. */
  readonly emptied: () => Promise<void>;
}

/** How long nothing may go out before it is no longer waited for; a lost packet takes a second. */
const patienceMilliseconds = 2000;

/**
 * Gives the stack one text at a time. Of many it would look at each whenever a packet goes out, and
 * a long response would take minutes. And it throws away what it holds when the connection is
 * closed, so somebody must know when it holds nothing.
 */
export function createOutbox(channel: RTCDataChannel, onFailure: (reason: string) => void): Outbox {
  const texts: string[] = [];
  const isEmpty = (): boolean => texts.length === 0 && channel.bufferedAmount === 0;
  const sendOn = (): void => {
    while (channel.bufferedAmount === 0) {
      const text = texts.shift();
      if (text === undefined) break;
      try {
        channel.send(text);
      } catch (error) {
        onFailure(error instanceof Error ? error.message : String(error));
      }
    }
  };
  channel.bufferedAmountLow.subscribe(sendOn);
  return {
    send(text) {
      texts.push(text);
      sendOn();
    },
    emptied: async () => {
      let before = Infinity;
      await new Promise<void>((resolve) => {
        const look = (hasStalled: boolean): void => {
          if (!hasStalled && !isEmpty() && channel.readyState === "open") return;
          clearInterval(timer);
          resolve();
        };
        const timer = setInterval(() => {
          look(texts.length === before);
          before = texts.length;
        }, patienceMilliseconds);
        const lookAgain = (): void => {
          look(false);
        };
        channel.bufferedAmountLow.subscribe(lookAgain);
        channel.stateChanged.subscribe(lookAgain);
        lookAgain();
      });
    },
  };
}
