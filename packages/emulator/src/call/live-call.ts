import type { RTCPeerConnection } from "werift";
import type { JsonObject } from "@callsheet/core";
import { serveEventChannel } from "./event-channel.ts";
import { createId } from "../identifiers.ts";
import { createLifetime } from "./lifetime.ts";
import { unparsable, withoutMdnsCandidates } from "./offer-text.ts";
import { streamSilence, type SilenceStream } from "../audio/opus-silence.ts";
import { createAnsweringPeer } from "./peer-connection.ts";
import { granted, type Outcome } from "../refusal.ts";
import { sessionLifetimeSeconds } from "../session/session-resource.ts";

/** A call that has been answered; it may still be connecting. */
export interface LiveCall {
  readonly id: string;
  /** The SDP answer; every line ends in CRLF. */
  readonly answer: string;
  /** Settles once the call is over and its sockets are closed. */
  readonly ended: Promise<void>;
  /** Ends the call; harmless on one that is over. */
  hangUp(): Promise<void>;
}

export interface CallRequest {
  readonly offer: string;
  /** The session as `session.created` shows it. */
  readonly session: JsonObject;
  readonly log: (line: string) => void;
}

const connectMilliseconds = 30_000;

/** Answers an offer; refuses one that the WebRTC stack can't make sense of. */
export async function answerCall(request: CallRequest): Promise<Outcome<LiveCall>> {
  const peer = createAnsweringPeer();
  try {
    const answer = await negotiate(peer, request.offer);
    return granted(openCall(peer, answer, request));
  } catch (error) {
    await peer.close();
    return unparsable(error instanceof Error ? error.message : String(error));
  }
}

async function negotiate(peer: RTCPeerConnection, offer: string): Promise<string> {
  await peer.setRemoteDescription({ type: "offer", sdp: withoutMdnsCandidates(offer) });
  for (const transceiver of peer.getTransceivers()) {
    // An answering transceiver only receives unless told otherwise.
    transceiver.direction = "sendrecv";
  }
  await peer.setLocalDescription(await peer.createAnswer());
  return peer.localDescription?.sdp ?? "";
}

function openCall(peer: RTCPeerConnection, answer: string, request: CallRequest): LiveCall {
  const id = createId("rtc");
  const log = (words: string): void => {
    request.log(`${id} ${words}`);
  };
  let silence: SilenceStream | null = null;
  const life = createLifetime(connectMilliseconds, async () => {
    silence?.stop();
    await peer.close();
    log("ended");
  });
  peer.connectionStateChange.subscribe((state) => {
    if (state === "failed" || state === "closed") void life.end();
    if (state !== "connected" || silence !== null) return;
    log("connected");
    life.extend(sessionLifetimeSeconds * 1000);
    silence = streamAudio(peer);
  });
  peer.onDataChannel.once((channel) => {
    serveEventChannel(channel, {
      session: request.session,
      onSendFailure: (reason) => {
        log(`could not send an event: ${reason}`);
      },
      onClosed: () => void life.end(),
    });
  });
  return { id, answer, ended: life.ended, hangUp: life.end };
}

function streamAudio(peer: RTCPeerConnection): SilenceStream | null {
  const audio = peer.getTransceivers().find((transceiver) => transceiver.kind === "audio");
  return audio ? streamSilence(audio.sender) : null;
}
