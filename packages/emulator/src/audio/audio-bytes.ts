import { valueAt, type JsonObject } from "@callsheet/core";

/** Bytes of a millisecond of audio: PCM has 24,000 samples a second of two bytes, G.711 8,000 of one. */
const bytesPerMillisecond: Readonly<Record<string, number>> = {
  "audio/pcm": 48,
  "audio/pcmu": 8,
  "audio/pcma": 8,
};

/** How long base64 audio in a format lasts, in milliseconds; `null` when it is no base64. */
export function audioMilliseconds(base64: string, format: string): number | null {
  // A test of all of it in one expression would need as much stack as there is audio.
  if (base64.length % 4 !== 0 || /[^A-Za-z0-9+/=]|=(?!=?$)/.test(base64)) return null;
  const padding = base64.endsWith("==") ? 2 : base64.endsWith("=") ? 1 : 0;
  const bytes = (base64.length / 4) * 3 - padding;
  return bytes / (bytesPerMillisecond[format] ?? 1);
}

/** So much silence in a format, in base64. */
export function silenceInBase64(milliseconds: number, format: string): string {
  const bytes = Math.round(milliseconds) * (bytesPerMillisecond[format] ?? 1);
  return Buffer.alloc(bytes, silentByte[format] ?? 0).toString("base64");
}

/** G.711 writes the sample 0 as these; in PCM it is 0. */
const silentByte: Readonly<Record<string, number>> = { "audio/pcmu": 0xff, "audio/pcma": 0xd5 };

/** The type of a session's audio format, in or out. */
export function formatOf(session: JsonObject, side: "input" | "output"): string {
  const type = valueAt(session, ["audio", side, "format", "type"]);
  return typeof type === "string" ? type : "audio/pcm";
}
