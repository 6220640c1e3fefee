import { isObject, valueAt, type JsonValue } from "@callsheet/core";
import catalog from "../../../schemas/catalog.json" with { type: "json" };
import schema from "../../../schemas/session.schema.json" with { type: "json" };

const definitions: JsonValue = JSON.parse(JSON.stringify(schema.definitions));

/** The keys of a definition of the schema, in its order, without some of them. */
export function keysOf(definition: string, ...without: readonly string[]): string[] {
  const properties = valueAt(definitions, [definition, "properties"]);
  if (!isObject(properties)) throw new Error(`\`${definition}\` has no properties.`);
  return Object.keys(properties).filter((key) => !without.includes(key));
}

/** The constants of a property of a definition, as the schema lists them. */
export function constantsOf(definition: string, key: string): string[] {
  const property = valueAt(definitions, [definition, "properties", key]);
  const listed = valueAt(property, ["enum"]);
  if (!Array.isArray(listed)) throw new Error(`\`${definition}.${key}\` lists no constants.`);
  return listed.map(String);
}

interface Ageing {
  readonly id: string;
  readonly status: string;
  readonly snapshotOf: string | null;
}

/** Ids as they are offered: what stays, what ends, what ended; dated snapshots behind all others. */
function byAge(models: readonly Ageing[]): string[] {
  const statuses = ["active", "deprecated", "shutdown"];
  const groups = [false, true].flatMap((isSnapshot) =>
    statuses.map((status) =>
      models.filter((one) => (one.snapshotOf !== null) === isSnapshot && one.status === status),
    ),
  );
  return groups.flat().map(({ id }) => id);
}

export const sessionModels = byAge(catalog.models.filter(({ kind }) => kind === "realtime"));
export const transcriptionModels = byAge(catalog.transcriptionModels);
export const voices = catalog.voices.map(({ id }) => id);
export const connectors = catalog.connectors.map(({ id }) => id);
export const languages = Object.keys(catalog.languages.codes);
export const fileStarters = schema.defaultSnippets.map(({ label }) => label);
export const toolStarters =
  schema.definitions.RealtimeSession.properties.tools.items.defaultSnippets.map(
    ({ label }) => label,
  );
export const formatStarters = schema.definitions.AudioFormat.defaultSnippets.map(
  ({ label }) => label,
);
export const turnDetectionStarters =
  schema.definitions.AudioInput.properties.turn_detection.defaultSnippets.map(({ label }) => label);
