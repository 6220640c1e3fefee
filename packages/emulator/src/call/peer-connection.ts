import { RTCPeerConnection, useOPUS, type RTCPeerConnectionConfig } from "werift";

/** Where a connection may find its other end: at 127.0.0.1, at the machine's other addresses, or both. */
export type Reach = "loopback" | "network" | "both";

/** The answering side: loopback only, and passive, so it never asks a STUN server. */
export function createAnsweringPeer(): RTCPeerConnection {
  return new RTCPeerConnection({ ...opusOnly(), ...loopback, iceLite: true, iceServers: [] });
}

/** The offering side. */
export function createOfferingPeer(reach: Reach): RTCPeerConnection {
  return new RTCPeerConnection({
    ...opusOnly(),
    ...addresses[reach],
    ...noStunServer,
    maxMessageSize: largestEvent,
  });
}

/** Bytes: room for a `session.created` with very long instructions, which it repeats. */
const largestEvent = 1024 * 1024;

/** The stack writes payload types into its codecs, so each connection needs its own. */
function opusOnly(): RTCPeerConnectionConfig {
  return { bundlePolicy: "max-bundle", codecs: { audio: [useOPUS()], video: [] } };
}

const loopbackToo: RTCPeerConnectionConfig = { iceAdditionalHostAddresses: ["127.0.0.1"] };

/** Without an interface address the stack would listen on all of them. */
const loopback: RTCPeerConnectionConfig = {
  ...loopbackToo,
  iceUseIpv4: false,
  iceUseIpv6: false,
  iceInterfaceAddresses: { udp4: "127.0.0.1" },
};

const addresses: Readonly<Record<Reach, RTCPeerConnectionConfig>> = {
  loopback,
  network: {},
  both: loopbackToo,
};

/**
 * Given no STUN server, the stack asks a public one. The API's answers carry public addresses, so
 * none is needed: this one is the discard port of this machine, given up on after 50 ms.
 */
const noStunServer: RTCPeerConnectionConfig = {
  iceServers: [{ urls: "stun:127.0.0.1:9" }],
  iceStunGatherTimeout: 0.05,
};
