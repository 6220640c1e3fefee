/** How much audio a frame holds. */
export const frameMilliseconds = 20;

/** 20 ms of a voice, in both forms in which it is sent. */
export interface SpokenFrame {
  /** A packet of Opus. */
  readonly opus: Uint8Array;
  /** Samples of 16 bits, 24,000 a second. */
  readonly samples: Int16Array;
}

/** One Opus frame of silence (RFC 6716, section 3.1: CELT, full band, mono). */
export const silentFrame = Uint8Array.of(0xf8, 0xff, 0xfe);
