import type { JsonObject } from "@callsheet/core";
import { readEvent } from "./server-event.ts";

/** A call over WebRTC. */
export interface PeerCall {
  readonly callId: string;
  /** Sends an event; one that comes when the call is over is lost. */
  readonly send: (event: JsonObject) => void;
  /** Sends another microphone from now on. */
  readonly sendTrack: (track: MediaStreamTrack) => Promise<void>;
  /** Takes the connection down on this side. */
  readonly close: () => void;
}

export interface PeerCallOptions {
  /** `null` to only listen and type. */
  readonly microphone: MediaStreamTrack | null;
  /** Takes the offer to whoever answers it. */
  readonly exchange: (offer: string) => Promise<{ answer: string; callId: string }>;
  readonly onEvent: (event: JsonObject) => void;
  /** Gets what the other side says. */
  readonly onVoice: (stream: MediaStream) => void;
  /** The other side has ended the call, or the connection was lost. */
  readonly onEnd: () => void;
}

/** Places a call; resolves when events can be sent. Rejects with what `exchange` rejects with. */
export async function placePeerCall(options: PeerCallOptions): Promise<PeerCall> {
  const peer = new RTCPeerConnection();
  try {
    const sender = addAudio(peer, options.microphone);
    const channel = peer.createDataChannel("oai-events");
    listen(peer, channel, options);
    await peer.setLocalDescription();
    const { answer, callId } = await options.exchange(peer.localDescription?.sdp ?? "");
    await peer.setRemoteDescription({ type: "answer", sdp: answer });
    await opened(channel, peer);
    return {
      callId,
      send(event) {
        if (channel.readyState === "open") channel.send(JSON.stringify(event));
      },
      sendTrack: async (track) => sender.replaceTrack(track),
      close: () => peer.close(),
    };
  } catch (error) {
    peer.close();
    throw error;
  }
}

function addAudio(peer: RTCPeerConnection, microphone: MediaStreamTrack | null): RTCRtpSender {
  return microphone === null
    ? peer.addTransceiver("audio", { direction: "sendrecv" }).sender
    : peer.addTrack(microphone);
}

function listen(peer: RTCPeerConnection, channel: RTCDataChannel, options: PeerCallOptions): void {
  peer.addEventListener("track", ({ track, streams: [stream] }) => {
    options.onVoice(stream ?? new MediaStream([track]));
  });
  channel.addEventListener("message", ({ data }: MessageEvent<unknown>) => {
    const event = readEvent(data);
    if (event !== null) options.onEvent(event);
  });
  channel.addEventListener("close", options.onEnd, { once: true });
  peer.addEventListener("connectionstatechange", () => {
    if (peer.connectionState === "failed") options.onEnd();
  });
}

/** Rejects where the two sides find no way to each other. */
async function opened(channel: RTCDataChannel, peer: RTCPeerConnection): Promise<void> {
  if (channel.readyState === "open") return;
  await new Promise<void>((resolve, reject) => {
    channel.addEventListener("open", () => resolve(), { once: true });
    peer.addEventListener("connectionstatechange", () => {
      if (peer.connectionState === "failed") reject(new Error("No connection came about."));
    });
  });
}
