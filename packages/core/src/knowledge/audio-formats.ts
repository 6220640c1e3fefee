import type { JsonObject } from "../json-value.ts";
import { isConversation, mappingAt, type SessionPart } from "./session-parts.ts";

/** The one sample rate of `audio/pcm`, in hertz. */
export const pcmSampleRate = 24_000;
/** The sample rate that the telephone formats have without saying so, in hertz. */
export const telephoneSampleRate = 8000;
/** The format of a direction that sets none. */
export const defaultFormat = "audio/pcm";

/** Whether a format is one of the telephone network's. */
export function isTelephoneFormat(type: unknown): type is "audio/pcmu" | "audio/pcma" {
  return type === "audio/pcmu" || type === "audio/pcma";
}

/** The audio formats that a session sets; a transcription has no output. */
export function audioFormats(session: JsonObject): SessionPart<JsonObject>[] {
  const directions = isConversation(session) ? ["input", "output"] : ["input"];
  return directions.flatMap((direction) => mappingAt(session, "audio", direction, "format") ?? []);
}
