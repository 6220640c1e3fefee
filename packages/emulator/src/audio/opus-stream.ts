import { RtpHeader, RtpPacket, type RTCRtpSender } from "werift";
import { frameMilliseconds } from "./spoken-frame.ts";

/** Audio on its way to the other end. */
export interface OpusStream {
  framesSent(): number;
  stop(): void;
}

/** Opus counts RTP time at 48 kHz whatever it carries (RFC 7587, section 4.1). */
const frameSamples = 48 * frameMilliseconds;

/** Sends the next frame every 20 ms until stopped; frames before the connection are dropped. */
export function streamOpus(sender: RTCRtpSender, nextFrame: () => Uint8Array): OpusStream {
  const startedAt = performance.now();
  let sent = 0;
  const sendDueFrames = (): void => {
    const due = Math.floor((performance.now() - startedAt) / frameMilliseconds);
    while (sent < due) {
      // A frame that meets a closing transport is lost, as on any network.
      sender.sendRtp(packetOf(nextFrame(), sent)).catch(() => undefined);
      sent++;
    }
  };
  const timer = setInterval(sendDueFrames, frameMilliseconds);
  return {
    framesSent: () => sent,
    stop: () => {
      clearInterval(timer);
    },
  };
}

/** Payload type and SSRC are the sender's: it fills them in as negotiated. */
function packetOf(frame: Uint8Array, index: number): RtpPacket {
  const header = new RtpHeader({
    sequenceNumber: index % 2 ** 16,
    timestamp: (index * frameSamples) % 2 ** 32,
    marker: index === 0,
  });
  return new RtpPacket(header, Buffer.from(frame));
}
