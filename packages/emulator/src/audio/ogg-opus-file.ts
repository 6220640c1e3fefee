import { RecordingError } from "./recording-error.ts";

/** The Opus packets of a file. */
export interface OggOpus {
  readonly packets: readonly Buffer[];
  /** How much of the beginning is not to be heard, in samples of 48,000 a second. */
  readonly preSkip: number;
}

/** Of a page: what comes before the table of its segments. */
const pageHeadBytes = 27;
const continuesPacket = 1;

/** Whether a file begins as Ogg files do. */
export function isOggFile(bytes: Buffer): boolean {
  return bytes.toString("latin1", 0, 4) === "OggS";
}

/** Reads an Ogg file with one stream of Opus (RFC 7845). */
export function readOggOpus(bytes: Buffer): OggOpus {
  const [head, , ...packets] = packetsOf(bytes);
  if (head?.toString("latin1", 0, 8) !== "OpusHead" || head.length < 19) {
    throw new RecordingError("It is an Ogg file without Opus.");
  }
  // Families above 0 are several streams in one, for more than two channels.
  if (head.readUInt8(18) !== 0) throw new RecordingError("Its Opus has more than two channels.");
  return { packets, preSkip: head.readUInt16LE(10) };
}

function* packetsOf(bytes: Buffer): Generator<Buffer> {
  let pieces: Buffer[] = [];
  for (let at = 0; at + pageHeadBytes <= bytes.length;) {
    if (!isOggFile(bytes.subarray(at))) throw new RecordingError("It is a broken Ogg file.");
    const segments = bytes.subarray(
      at + pageHeadBytes,
      at + pageHeadBytes + bytes.readUInt8(at + 26),
    );
    if ((bytes.readUInt8(at + 5) & continuesPacket) === 0) pieces = [];
    at += pageHeadBytes + segments.length;
    for (const length of segments) {
      pieces.push(bytes.subarray(at, at + length));
      at += length;
      // A segment that is full goes on in the next one.
      if (length === 255) continue;
      yield Buffer.concat(pieces);
      pieces = [];
    }
  }
}
