import { createOpusLevels, type OpusLevels } from "./opus-level.ts";
import { isSilentPacket, opusMilliseconds } from "./opus-packet.ts";
import type { Sound } from "./sound.ts";

/** A packet of Opus as it came over RTP. */
export interface TimedPacket {
  /** Of 48,000 a second, whatever Opus carries; begins anew after 2³² (RFC 7587, section 4.1). */
  readonly timestamp: number;
  readonly payload: Uint8Array;
}

/** Hears a stream of Opus. */
export interface OpusEar {
  /** Packets that are none, or come too late, are not heard. */
  hear(packet: TimedPacket): void;
  close(): void;
}

export interface OpusEarOptions {
  /** Called with all that is heard, in its order. */
  readonly onSound: (sound: Sound) => void;
  /** Called when nothing but silence can be heard any more, with the reason. */
  readonly onDeaf: (reason: string) => void;
}

const timestampsPerMillisecond = 48;
/** A stream that jumps further, in milliseconds, begins anew. */
const longestGap = 60_000;

/** A piece of the stream that was not listened to yet; `null` where nothing came. */
interface Pending {
  readonly milliseconds: number;
  readonly packet: Uint8Array | null;
}

/** Silence is heard at once; for the first sound the decoder has to be there. */
export function createOpusEar({ onSound, onDeaf }: OpusEarOptions): OpusEar {
  const pending: Pending[] = [];
  let levels: OpusLevels | "none" | "coming" | "deaf" | "closed" = "none";
  /** The timestamp that would come next. */
  let due: number | null = null;

  const listen = (): void => {
    for (let [next] = pending; next !== undefined; [next] = pending) {
      const level = levelOf(next.packet);
      if (level === null) return;
      pending.shift();
      onSound({ milliseconds: next.milliseconds, level });
    }
  };
  /** `null` as long as nobody can tell. */
  const levelOf = (packet: Uint8Array | null): number | null => {
    if (packet === null || isSilentPacket(packet) || levels === "deaf") return 0;
    if (typeof levels === "object") return levels.levelOf(packet);
    if (levels === "none") void load();
    return null;
  };
  const load = async (): Promise<void> => {
    levels = "coming";
    const loaded = await createOpusLevels().catch((error: unknown) => {
      onDeaf(error instanceof Error ? error.message : String(error));
      return "deaf" as const;
    });
    if (wasClosed()) return;
    levels = loaded;
    listen();
  };
  const wasClosed = (): boolean => levels === "closed";
  return {
    hear({ timestamp, payload }) {
      const milliseconds = opusMilliseconds(payload);
      if (milliseconds === null || wasClosed()) return;
      const gap = due === null ? 0 : gapBetween(due, timestamp);
      if (gap < 0) return;
      due = (timestamp + milliseconds * timestampsPerMillisecond) % 2 ** 32;
      if (gap > 0) pending.push({ milliseconds: gap, packet: null });
      pending.push({ milliseconds, packet: payload });
      listen();
    },
    close() {
      if (typeof levels === "object") levels.close();
      levels = "closed";
      pending.length = 0;
    },
  };
}

/** Milliseconds from one timestamp to another; negative for one that is late, 0 after a jump. */
function gapBetween(due: number, timestamp: number): number {
  // As signed 32 bits, which is the shorter way round.
  const gap = ((timestamp - due) | 0) / timestampsPerMillisecond;
  return Math.abs(gap) > longestGap ? 0 : gap;
}
