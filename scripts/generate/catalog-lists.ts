import catalog from "../../schemas/catalog.json" with { type: "json" };
import { mapChildren, type JsonSchema } from "../schema-forms/json-schema.ts";

/** One value of a list, with what an editor shows beside it. */
interface ListEntry {
  readonly id: string;
  readonly description: string;
}

/** What tells whether a model can still be used. */
interface Lifecycle {
  readonly status: string;
  readonly shutdownDate: string | null;
  readonly replacement: string | null;
}

const lists: Readonly<Record<string, readonly ListEntry[]>> = {
  models: catalog.models.filter((model) => model.listed).map(withLifecycle),
  transcriptionModels: catalog.transcriptionModels.map(withLifecycle),
  voices: catalog.voices,
  connectors: catalog.connectors,
};

/** Writes the lists of the catalog into the nodes that `x-catalog` marks. */
export function withCatalogLists(schema: JsonSchema): JsonSchema {
  const list = schema["x-catalog"];
  if (list === undefined) return mapChildren(schema, withCatalogLists);
  const entries = lists[list];
  if (entries === undefined) throw new Error(`The catalog has no list \`${list}\`.`);
  return {
    ...schema,
    enum: entries.map(({ id }) => id),
    enumDescriptions: entries.map(({ description }) => description.replaceAll("`", "")),
    markdownEnumDescriptions: entries.map(({ description }) => description),
  };
}

function withLifecycle({ id, description, ...lifecycle }: ListEntry & Lifecycle): ListEntry {
  return { id, description: [description, ...lifecycleWords(lifecycle)].join(" ") };
}

function lifecycleWords({ status, shutdownDate, replacement }: Lifecycle): string[] {
  if (status === "active") return [];
  const isGone = status === "shutdown";
  const day = shutdownDate === null ? "" : ` on ${shutdownDate}`;
  const end = isGone ? `Shut down${day}.` : `Deprecated; shuts down${day}.`;
  return replacement === null ? [end] : [end, `Use \`${replacement}\` instead.`];
}
