import type { RTCDataChannel, RTCPeerConnection } from "werift";
import type { JsonObject } from "@callsheet/core";
import { createOpusEar, type OpusEar } from "../audio/opus-ear.ts";
import { createOpusPlayout } from "../audio/opus-playout.ts";
import { streamOpus, type OpusStream } from "../audio/opus-stream.ts";
import { createStreamedAudio } from "../audio/streamed-audio.ts";
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
  const playout = createOpusPlayout();
  let stream: OpusStream | null = null;
  let unwatch = (): void => undefined;
  const call = openCall(services, {
    record: services.journal.call(createId("rtc"), "webrtc"),
    asked,
    createAudio: (emit) => createStreamedAudio(services.clock, emit, playout),
    async release() {
      unwatch();
      stream?.stop();
      ear.close();
      await peer.close();
    },
  });
  const ear = listenTo(peer, call, services);
  call.awaitConnection(connectMilliseconds);
  peer.connectionStateChange.subscribe((state) => {
    if (state === "failed" || state === "closed") void call.end("caller-left");
    if (state !== "connected" || stream !== null) return;
    call.connected();
    stream = streamAudio(peer, () => playout.nextFrame());
    unwatch = watchPeer(peer, services.peerTimeoutMs, () => void call.end("lost"));
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

/** Hears what the caller says. */
function listenTo(peer: RTCPeerConnection, call: Call, { log }: CallServices): OpusEar {
  const ear = createOpusEar({
    onSound(sound) {
      call.session.inputAudio.hear(sound);
    },
    onDeaf(reason) {
      log(`${call.id} can hear no speech: ${reason}`);
    },
  });
  // The offer named them; the stack has told of them before the call was there.
  for (const track of peer.getTransceivers().flatMap(({ receiver }) => receiver.tracks)) {
    track.onReceiveRtp.subscribe(({ header, payload }) => {
      ear.hear({ timestamp: header.timestamp, payload });
    });
  }
  return ear;
}

function streamAudio(peer: RTCPeerConnection, nextFrame: () => Uint8Array): OpusStream | null {
  const audio = peer.getTransceivers().find((transceiver) => transceiver.kind === "audio");
  return audio ? streamOpus(audio.sender, nextFrame) : null;
}
