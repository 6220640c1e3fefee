import type { RTCPeerConnection } from "werift";

/** How often it is looked at a peer in the time that it may be silent. */
const looks = 4;

/**
 * Calls `onSilent` when nothing has come from the other end for so many milliseconds: no audio, and
 * none of the checks by which WebRTC asks whether this end still wants to hear it. The passive side
 * of ICE asks nothing itself, so a peer that vanishes without a word would never be missed. This is
 * about the network, and so in its time, not in that of the emulator's clock.
 */
export function watchPeer(
  peer: RTCPeerConnection,
  timeoutMs: number,
  onSilent: () => void,
): () => void {
  let heard = -1;
  let silentLooks = 0;
  const look = async (): Promise<void> => {
    const now = await packetsReceived(peer);
    silentLooks = now === heard ? silentLooks + 1 : 0;
    heard = now;
    if (silentLooks >= looks) onSilent();
  };
  const timer = setInterval(() => void look(), timeoutMs / looks).unref();
  return () => {
    clearInterval(timer);
  };
}

async function packetsReceived(peer: RTCPeerConnection): Promise<number> {
  const stats = await peer.getStats();
  let packets = 0;
  for (const entry of stats.values()) {
    if (entry.type !== "candidate-pair") continue;
    packets += countOf(entry, "packetsReceived") + countOf(entry, "requestsReceived");
  }
  return packets;
}

function countOf(entry: object, name: string): number {
  const count: unknown = Reflect.get(entry, name);
  return typeof count === "number" ? count : 0;
}
