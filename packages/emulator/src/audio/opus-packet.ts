/** How long the frames of a packet are, in milliseconds, by the number of its configuration (RFC 6716, table 2). */
const frameMilliseconds: readonly (readonly number[])[] = [
  // SILK in narrow, medium and wide band, then hybrid in two bands.
  ...[1, 2, 3].map(() => [10, 20, 40, 60]),
  [10, 20, 10, 20],
  // CELT in four bands.
  ...[1, 2, 3, 4].map(() => [2.5, 5, 10, 20]),
];

/** No packet holds more (RFC 6716, section 3.2.5). */
const longestPacket = 120;
/** Bytes (RFC 6716, section 3.2.1). */
const largestFrame = 1275;

/**
 * How much audio an Opus packet holds, in milliseconds; `null` when it is none. Only its shape is
 * looked at: whatever its frames hold, a decoder makes sound of it.
 */
export function opusMilliseconds(packet: Uint8Array): number | null {
  const [head] = packet;
  if (head === undefined) return null;
  const length = frameMilliseconds[head >> 5]?.[(head >> 3) & 3] ?? 0;
  const frames = frameCount(packet, head & 3);
  return frames === 0 || length * frames > longestPacket ? null : length * frames;
}

/** Whether a packet is too small for a sound: so a sender says that there is none (DTX). */
export function isSilentPacket(packet: Uint8Array): boolean {
  return packet.length <= 3;
}

/** How many frames a packet holds by its code; 0 when its bytes are not as the code says. */
function frameCount(packet: Uint8Array, code: number): number {
  const rest = packet.length - 1;
  if (code === 0) return rest <= largestFrame ? 1 : 0;
  if (code === 1) return rest % 2 === 0 && rest / 2 <= largestFrame ? 2 : 0;
  if (code === 2) return fits([firstLength(packet, 1)], packet.length - 1) ? 2 : 0;
  return countedFrames(packet);
}

/** A packet of any number of frames, all of one size or each with its own. */
function countedFrames(packet: Uint8Array): number {
  const [, second = 0] = packet;
  const count = second & 0x3f;
  const padding = second & 0x40 ? paddingAfter(packet, 2) : { start: 2, bytes: 0 };
  const end = packet.length - padding.bytes;
  if ((second & 0x80) === 0) {
    const each = (end - padding.start) / count;
    return Number.isInteger(each) && each >= 0 && each <= largestFrame ? count : 0;
  }
  const lengths: FrameLength[] = [];
  let start = padding.start;
  for (let frame = 1; frame < count; frame++) {
    const length = firstLength(packet, start);
    lengths.push(length);
    start += length.size;
  }
  return fits(lengths, end - padding.start) ? count : 0;
}

/** How long a frame is, and in how many bytes that is written. */
interface FrameLength {
  readonly bytes: number;
  readonly size: number;
}

function firstLength(packet: Uint8Array, at: number): FrameLength {
  // Where nothing is written, there is no room for the frame either.
  const first = packet[at] ?? Infinity;
  return first < 252
    ? { bytes: first, size: 1 }
    : { bytes: first + 4 * (packet[at + 1] ?? Infinity), size: 2 };
}

/** Whether frames with their lengths leave room for a last one that is not too large. */
function fits(lengths: readonly FrameLength[], room: number): boolean {
  const last = lengths.reduce((left, { bytes, size }) => left - bytes - size, room);
  return last >= 0 && last <= largestFrame;
}

function paddingAfter(packet: Uint8Array, at: number): { start: number; bytes: number } {
  let bytes = 0;
  for (let start = at; ; start++) {
    const length = packet[start] ?? Infinity;
    bytes += Math.min(length, 254);
    if (length !== 255) return { start: start + 1, bytes: length === Infinity ? Infinity : bytes };
  }
}
