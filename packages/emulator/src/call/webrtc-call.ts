import type { RTCDataChannel, RTCPeerConnection } from "werift";
import type { JsonObject } from "@callsheet/core";
import { frameMilliseconds, streamSilence, type SilenceStream } from "../audio/opus-silence.ts";
import { createStreamedAudio, silentSpeaker } from "../audio/streamed-audio.ts";
import { createId } from "../identifiers.ts";
import { granted, type Outcome } from "../refusal/refusal.ts";
import { openCall, type Call } from "./call.ts";
import type { CallServices } from "./call-services.ts";
import { createDataChannel } from "./data-channel.ts";
import { unparsable, withoutMdnsCandidates } from "./offer-text.ts";
import { createAnsweringPeer } from "./peer-connection.ts";
import { watchPeer } from "./peer-watch.ts";

/** A call over WebRTC that has been answered; it may still be connecting. */
export interface AnsweredCall {
  readonly call: Call;
  /** The SDP answer; every line ends in CRLF. */
  readonly answer: string;
}

export interface CallRequest {
  readonly offer: string;
  /** The session as it was asked for, without defaults. */
  readonly asked: JsonObject;
}

const connectMilliseconds = 30_000;

/** Answers an offer; refuses one that the WebRTC stack can't make sense of. */
export async function answerCall(
  services: CallServices,
  request: CallRequest,
): Promise<Outcome<AnsweredCall>> {
  const peer = createAnsweringPeer();
  const answer = await negotiate(peer, request.offer);
  return answer.ok
    ? granted({ answer: answer.value, call: openWebRtcCall(services, peer, request.asked) })
    : answer;
}

async function negotiate(peer: RTCPeerConnection, offer: string): Promise<Outcome<string>> {
  try {
    return granted(await answerTo(peer, offer));
  } catch (error) {
    await peer.close();
    return unparsable(error instanceof Error ? error.message : String(error));
  }
}

async function answerTo(peer: RTCPeerConnection, offer: string): Promise<string> {
  await peer.setRemoteDescription({ type: "offer", sdp: withoutMdnsCandidates(offer) });
  for (const transceiver of peer.getTransceivers()) {
    // An answering transceiver only receives unless told otherwise.
    transceiver.direction = "sendrecv";
  }
  await peer.setLocalDescription(await peer.createAnswer());
  return peer.localDescription?.sdp ?? "";
}

function openWebRtcCall(services: CallServices, peer: RTCPeerConnection, asked: JsonObject): Call {
  let silence: SilenceStream | null = null;
  let unwatch = (): void => undefined;
  const call = openCall(services, {
    record: services.journal.call(createId("rtc"), "webrtc"),
    asked,
    createAudio: (emit) => createStreamedAudio(services.clock, emit, silentSpeaker),
    async release() {
      unwatch();
      silence?.stop();
      await peer.close();
    },
  });
  call.awaitConnection(connectMilliseconds);
  peer.connectionStateChange.subscribe((state) => {
    if (state === "failed" || state === "closed") void call.end("caller-left");
    if (state !== "connected" || silence !== null) return;
    call.connected();
    silence = streamAudio(peer);
    unwatch = watchPeer(peer, services.peerTimeoutMs, () => void call.end("lost"));
  });
  peer.onTrack.subscribe((track) => {
    track.onReceiveRtp.subscribe(() => {
      call.session.inputAudio.hear(frameMilliseconds);
    });
  });
  peer.onDataChannel.once((channel) => {
    serveDataChannel(services, call, channel);
  });
  return call;
}

/** The session begins when the client can hear of it. */
function serveDataChannel({ log }: CallServices, call: Call, dataChannel: RTCDataChannel): void {
  const channel = createDataChannel(dataChannel, {
    onOpen() {
      call.attach(channel);
      call.session.begin();
    },
    onMessage(message) {
      call.receive(channel, message);
    },
    onSendFailure(reason) {
      log(`${call.id} could not send an event: ${reason}`);
    },
    onClosed: () => void call.end("caller-left"),
  });
}

function streamAudio(peer: RTCPeerConnection): SilenceStream | null {
  const audio = peer.getTransceivers().find((transceiver) => transceiver.kind === "audio");
  return audio ? streamSilence(audio.sender) : null;
}
