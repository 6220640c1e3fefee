import catalog from "../../../../schemas/catalog.json" with { type: "json" };

/** What the catalog knows of a model that a session may name. */
export type CatalogModel = (typeof catalog.models)[number];

/** What the catalog knows of a model that writes speech down. */
export type TranscriptionModel = (typeof catalog.transcriptionModels)[number];

/** A thing that a transcription model may take; `"unknown"` where no source says. */
export type TranscriptionOption = keyof TranscriptionModel["takes"];

/** The models, newest first; also those that a session can't use, each with its kind. */
export const models: readonly CatalogModel[] = catalog.models;
export const transcriptionModels: readonly TranscriptionModel[] = catalog.transcriptionModels;
export const voices: readonly string[] = catalog.voices.map(({ id }) => id);
/** The voices that OpenAI recommends for their quality. */
export const recommendedVoices: readonly string[] = catalog.voices
  .filter(({ recommended }) => recommended)
  .map(({ id }) => id);
/** Voices of the text-to-speech API, which sessions don't have. */
export const ttsOnlyVoices: readonly string[] = catalog.ttsOnlyVoices.map(({ id }) => id);
/** ISO-639-1 codes. */
export const languages: readonly string[] = Object.keys(catalog.languages.codes);

/** The model to recommend for a conversation. */
export const currentModel: string =
  models.find(({ kind, status }) => kind === "realtime" && status === "active")?.id ?? "";

/** What a language is called in English; `null` for what is no ISO-639-1 code. */
export function languageName(code: string): string | null {
  const names: Readonly<Record<string, string>> = catalog.languages.codes;
  return Object.hasOwn(names, code) ? (names[code] ?? null) : null;
}

/** The code of a language by its English name, in any case; `null` where it has none. */
export function languageNamed(name: string): string | null {
  const wanted = name.toLowerCase();
  const found = Object.entries(catalog.languages.codes).find(
    ([, english]) => english.toLowerCase() === wanted,
  );
  return found?.[0] ?? null;
}
/** The day on which the prompts that `prompt` names end. */
export const promptShutdownDate: string = catalog.promptObjects.shutdownDate;

export function findModel(id: string): CatalogModel | null {
  return models.find((model) => model.id === id) ?? null;
}

export function findTranscriptionModel(id: string): TranscriptionModel | null {
  return transcriptionModels.find((model) => model.id === id) ?? null;
}

/** Whether a date of the catalog is there; without a `today` no date is. Dates are `YYYY-MM-DD`. */
export function hasPassed(date: string | null, today: string | null): boolean {
  return date !== null && today !== null && date <= today;
}
