import { pcmSampleRate } from "./audio-formats.ts";

/** An audio format as a session holds it; only PCM has a `rate`, in hertz. */
export type NamedFormat = { readonly type: string; readonly rate?: number };

const pcm: NamedFormat = { type: "audio/pcm", rate: pcmSampleRate };
const pcmu: NamedFormat = { type: "audio/pcmu" };
const pcma: NamedFormat = { type: "audio/pcma" };

/**
 * Names that stand for an audio format elsewhere: in the beta, in telephony, or alone where the
 * API takes a mapping. Source: the published OpenAPI description, `RealtimeSessionCreateRequest`
 * (beta) and `RealtimeAudioFormats`; the API demands the rate of PCM.
 */
const formats: ReadonlyMap<string, NamedFormat> = new Map([
  ["pcm16", pcm],
  ["pcm", pcm],
  ["audio/pcm", pcm],
  ["g711_ulaw", pcmu],
  ["ulaw", pcmu],
  ["mulaw", pcmu],
  ["pcmu", pcmu],
  ["audio/pcmu", pcmu],
  ["g711_alaw", pcma],
  ["alaw", pcma],
  ["pcma", pcma],
  ["audio/pcma", pcma],
]);

/** The audio format that a name stands for; `null` where it stands for none. */
export function formatNamed(name: unknown): NamedFormat | null {
  return typeof name === "string" ? (formats.get(name.toLowerCase()) ?? null) : null;
}
