import { RtpHeader, RtpPacket, type RTCRtpSender } from "werift";

/** Silence on its way to the other end. */
export interface SilenceStream {
  framesSent(): number;
  stop(): void;
}

/** One Opus frame of 20 ms of silence (RFC 6716, section 3.1: CELT, full band, mono). */
const silentFrame = Buffer.from([0xf8, 0xff, 0xfe]);

/** How much audio a frame holds. */
export const frameMilliseconds = 20;
/** Opus counts RTP time at 48 kHz whatever it carries (RFC 7587, section 4.1). */
const frameSamples = 960;

/** Sends a silent frame every 20 ms until stopped; frames before the connection are dropped. */
export function streamSilence(sender: RTCRtpSender): SilenceStream {
  const startedAt = performance.now();
  let sent = 0;
  const sendDueFrames = (): void => {
    const due = Math.floor((performance.now() - startedAt) / frameMilliseconds);
    while (sent < due) {
      // A frame that meets a closing transport is lost, as on any network.
      sender.sendRtp(silentPacket(sent)).catch(() => undefined);
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
function silentPacket(index: number): RtpPacket {
  const header = new RtpHeader({
    sequenceNumber: index % 2 ** 16,
    timestamp: (index * frameSamples) % 2 ** 32,
    marker: index === 0,
  });
  return new RtpPacket(header, silentFrame);
}
