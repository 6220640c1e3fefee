import type { RTCDataChannel, RTCPeerConnection } from "werift";
import { isObject, type JsonObject } from "@callsheet/core";
import { createOpusPlayout } from "../audio/opus-playout.ts";
import { streamOpus, type OpusStream } from "../audio/opus-stream.ts";
import type { Recording } from "../audio/recording.ts";
import { frameMilliseconds } from "../audio/spoken-frame.ts";
import { createOfferingPeer, type Reach } from "./peer-connection.ts";
import { parseJson } from "../json-text.ts";

export interface CallerOptions {
  /**
   * What addresses are offered: `loopback` is 127.0.0.1 alone, `network` are those by which others
   * find this machine, and `both` is all of them; `network` unless told.
   */
  readonly reach?: Reach;
  /** How long a connection may take to come up, in milliseconds; 15 seconds unless told. */
  readonly timeoutMs?: number;
}

/** The offering side of a call. It sends silence until it is told to speak, and asks no STUN server. */
export interface Caller {
  /** The SDP offer with all its candidates. */
  readonly offer: string;
  /**
   * Connects to whoever gave this answer; resolves when the event channel is open. Rejects with a
   * `CallerError`; close the caller then.
   */
  accept(answer: string): Promise<void>;
  /** Hears every event of the server. Listen before `accept`: the first event comes with it. */
  onEvent(listener: (event: JsonObject) => void): void;
  /** Sends an event; throws a `CallerError` while the event channel is not open. */
  send(event: JsonObject): void;
  /**
   * Says something, after what it is saying now and not before `accept`. Settles when it has
   * nothing more to say, or the call is over.
   */
  speak(recording: Recording): Promise<void>;
  /** Hears each packet of Opus that comes from the other end. */
  onAudio(listener: (packet: Uint8Array) => void): void;
  /** Frames of 20 ms since the call connected. */
  stats(): { audioFramesSent: number; audioFramesReceived: number };
  /** Settles when the call is over, whichever side ended it. */
  readonly closed: Promise<void>;
  /** Ends the call and frees its sockets; harmless on one that is over. */
  close(): Promise<void>;
}

/** Why a caller could not do what it was asked. */
export type CallerErrorCode = "bad-answer" | "connection-failed" | "timeout" | "not-connected";

/** A call that did not come up, or an event sent outside of one. */
export class CallerError extends Error {
  override readonly name = "CallerError";
  readonly code: CallerErrorCode;

  constructor(code: CallerErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}

const defaultTimeoutMs = 15_000;

/** Makes an offer with one audio track and the event channel `oai-events`. */
export async function createCaller(options: CallerOptions = {}): Promise<Caller> {
  const peer = createOfferingPeer(options.reach ?? "network");
  const audio = peer.addTransceiver("audio", { direction: "sendrecv" });
  const channel = peer.createDataChannel("oai-events");
  const audioListeners = listenForAudio(peer);
  const playout = createOpusPlayout();
  let received = 0;
  audioListeners.push(() => received++);
  const listeners = listenForEvents(channel);
  const closed = whenOver(peer, channel);
  await peer.setLocalDescription(await peer.createOffer());
  let stream: OpusStream | null = null;
  return {
    offer: peer.localDescription?.sdp ?? "",
    async accept(answer) {
      checkAnswer(answer);
      const opened = whenOpen(channel, closed, options.timeoutMs ?? defaultTimeoutMs);
      await Promise.all([opened, applyAnswer(peer, answer)]);
      stream ??= streamOpus(audio.sender, () => playout.nextFrame());
    },
    onEvent(listener) {
      listeners.push(listener);
    },
    send(event) {
      if (channel.readyState !== "open") {
        throw new CallerError("not-connected", "The event channel is not open.");
      }
      channel.send(JSON.stringify(event));
    },
    async speak(recording) {
      const milliseconds = recording.length * frameMilliseconds;
      playout.speak({ text: "", milliseconds, frames: recording });
      await Promise.race([playout.emptied(), closed]);
    },
    onAudio(listener) {
      audioListeners.push(listener);
    },
    stats: () => ({
      audioFramesSent: stream?.framesSent() ?? 0,
      audioFramesReceived: received,
    }),
    closed,
    async close() {
      stream?.stop();
      await peer.close();
      await closed;
    },
  };
}

/** What the stack would take for an answer, and then never connect. */
function checkAnswer(answer: string): void {
  if (!answer.startsWith("v=0")) {
    throw new CallerError("bad-answer", "The answer is not SDP: its first line is not `v=0`.");
  }
  if (!/^m=application (?!0 )/m.test(answer)) {
    throw new CallerError("bad-answer", "The SDP answer has no live data channel m-line.");
  }
}

async function applyAnswer(peer: RTCPeerConnection, answer: string): Promise<void> {
  try {
    await peer.setRemoteDescription({ type: "answer", sdp: answer });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new CallerError("bad-answer", `The SDP answer does not fit the offer: ${reason}`);
  }
}

function listenForAudio(peer: RTCPeerConnection): ((packet: Uint8Array) => void)[] {
  const listeners: ((packet: Uint8Array) => void)[] = [];
  peer.onTrack.subscribe((track) => {
    track.onReceiveRtp.subscribe(({ payload }) => {
      for (const listener of listeners) listener(payload);
    });
  });
  return listeners;
}

function listenForEvents(channel: RTCDataChannel): ((event: JsonObject) => void)[] {
  const listeners: ((event: JsonObject) => void)[] = [];
  channel.onMessage.subscribe((message) => {
    const event = parseJson(message.toString());
    if (!isObject(event)) return;
    for (const listener of listeners) listener(event);
  });
  return listeners;
}

function whenOver(peer: RTCPeerConnection, channel: RTCDataChannel): Promise<void> {
  return new Promise((resolve) => {
    channel.stateChanged.subscribe((state) => {
      if (state === "closed") resolve();
    });
    peer.connectionStateChange.subscribe((state) => {
      if (state === "closed" || state === "failed") resolve();
    });
  });
}

function whenOpen(channel: RTCDataChannel, over: Promise<void>, timeoutMs: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = (code: CallerErrorCode, message: string): void => {
      clearTimeout(timer);
      reject(new CallerError(code, message));
    };
    const timer = setTimeout(() => {
      fail("timeout", `The call did not connect within ${timeoutMs} ms.`);
    }, timeoutMs);
    channel.stateChanged.subscribe((state) => {
      if (state !== "open") return;
      clearTimeout(timer);
      resolve();
    });
    void over.then(() => {
      fail("connection-failed", "The connection failed before the event channel was open.");
    });
  });
}
