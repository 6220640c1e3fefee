import {
  findModel,
  findTranscriptionModel,
  recommendedVoices,
  shutdownOf,
  type CatalogModel,
  type TranscriptionModel,
} from "@callsheet/core";

/** How an entry of the catalog stands among its like. */
export interface CatalogNote {
  /** Lower numbers come first: models that stay, those that end, those that ended, then snapshots. */
  readonly rank: number;
  readonly note: string | null;
  readonly isDeprecated: boolean;
}

const unnoted: CatalogNote = { rank: 0, note: null, isDeprecated: false };

/**
 * What the catalog's list of that name knows of an entry; `null` where it is not to be offered, as
 * models of other APIs. `today` as in the service context.
 */
export function catalogNote(list: string, id: string, today: string | null): CatalogNote | null {
  switch (list) {
    case "models": {
      const model = findModel(id);
      return model?.kind === "realtime" ? modelNote(model, today) : null;
    }
    case "transcriptionModels": {
      const model = findTranscriptionModel(id);
      return model === null ? null : modelNote(model, today);
    }
    case "voices":
      return recommendedVoices.includes(id) ? { ...unnoted, note: "recommended" } : unnoted;
    default:
      return unnoted;
  }
}

const snapshotsAfter = 3;

function modelNote(model: CatalogModel | TranscriptionModel, today: string | null): CatalogNote {
  const end = shutdownOf(model, today);
  const isPast = model.status === "shutdown" || end?.state === "past";
  const age = end === null ? 0 : isPast ? 2 : 1;
  const rank = age + (model.snapshotOf === null ? 0 : snapshotsAfter);
  if (end === null) return { ...unnoted, rank };
  const note = isPast ? "shut down" : `ends${end.data.day}`;
  return { rank, note, isDeprecated: true };
}
