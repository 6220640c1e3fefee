import type { TranscriptionModel } from "./catalog.ts";
import { valueAt, type JsonObject } from "../json-value.ts";
import { childPointer } from "../pointer.ts";
import type { PointerEdit } from "../report.ts";

/** The keys beside a transcription's `model`, which not every model takes. */
export const hintKeys = ["prompt", "language", "languages", "keywords", "delay"] as const;

export type HintKey = (typeof hintKeys)[number];

/** The hints that a transcription sets. */
export function hintsOf(transcription: JsonObject): HintKey[] {
  return hintKeys.filter((key) => transcription[key] !== undefined);
}

/** Whether a model takes a hint, for all that is known. */
export function mayTake(model: TranscriptionModel, hint: HintKey): boolean {
  return model.takes[hint] !== false;
}

/** Writes the one `language` of a transcription as a list `languages`, in its place. */
export function languageToLanguages(transcription: string, language: string): PointerEdit[] {
  return [
    { op: "rename", pointer: childPointer(transcription, "language"), to: "languages" },
    { op: "set", pointer: childPointer(transcription, "languages"), value: [language] },
  ];
}

/** The entry of `include` that asks how sure the transcriber is of each token. */
export const logprobsField = "item.input_audio_transcription.logprobs";

/** The places in `include` that ask for log probabilities. */
export function logprobsPointers(session: JsonObject): string[] {
  const include = valueAt(session, ["include"]);
  if (!Array.isArray(include)) return [];
  return include.flatMap((field, index) => (field === logprobsField ? [`/include/${index}`] : []));
}
