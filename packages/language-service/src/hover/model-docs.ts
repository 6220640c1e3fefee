import {
  hintKeys,
  quoteValue,
  shutdownOf,
  type CatalogModel,
  type TranscriptionModel,
} from "@callsheet/core";
import { paragraph, type MarkupBlock } from "../markup.ts";

/** What the catalog knows of a model; `today` as in the service context. */
export function modelDocs(model: CatalogModel, today: string | null): MarkupBlock[] {
  const { kind, contextTokens, reasoning } = model;
  const facts = [
    ...(typeof contextTokens === "number"
      ? [`Context: ${contextTokens.toLocaleString("en-US")} tokens`]
      : []),
    ...(kind === "realtime" ? [reasoning ? "It reasons" : "It doesn't reason"] : []),
  ];
  return entryDocs(model, facts, today);
}

/** What the catalog knows of a model that writes speech down. */
export function transcriptionModelDocs(
  model: TranscriptionModel,
  today: string | null,
): MarkupBlock[] {
  const hintsOf = (taken: boolean): string =>
    hintKeys
      .filter((key) => model.takes[key] === taken)
      .map((key) => `\`${key}\``)
      .join(", ");
  const facts = [
    ["Hints that it takes", hintsOf(true)],
    ["Hints that it refuses", hintsOf(false)],
  ].flatMap(([words = "", hints = ""]) => (hints === "" ? [] : [`${words}: ${hints}`]));
  return entryDocs(model, facts, today);
}

function entryDocs(
  model: CatalogModel | TranscriptionModel,
  facts: readonly string[],
  today: string | null,
): MarkupBlock[] {
  const { id, description, snapshotOf } = model;
  const end = shutdownOf(model, today);
  const items = [
    ...(snapshotOf === null ? [] : [`A snapshot of ${quoteValue(snapshotOf)}`]),
    ...facts,
  ];
  const ending = end === null ? [] : [paragraph(endWords(end))];
  return [
    paragraph(`${quoteValue(id)}: ${description}`),
    ...ending,
    ...(items.length === 0 ? [] : [{ kind: "list", items } as const]),
  ];
}

function endWords({ state, data }: NonNullable<ReturnType<typeof shutdownOf>>): string {
  const verb = state === "past" ? "was shut down" : "shuts down";
  return `It ${verb}${data.day}. ${data.remedy}`;
}
