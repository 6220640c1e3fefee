import { Ajv } from "ajv";
import { expect, test } from "vitest";
import catalogSchema from "../../schemas/catalog.schema.json" with { type: "json" };
import catalog from "../../schemas/catalog.json" with { type: "json" };
import sessionSchema from "../../schemas/session.schema.json" with { type: "json" };

const { models, transcriptionModels, voices, ttsOnlyVoices, connectors, promptObjects, languages } =
  catalog;
const entries = [...models, ...transcriptionModels, ...voices, ...ttsOnlyVoices, ...connectors];

test("the catalog has the shape of its schema", () => {
  const validate = new Ajv({ strict: false, allErrors: true }).compile(catalogSchema);
  validate(catalog);
  expect(validate.errors).toBeNull();
});

test("every source that a fact names exists, and every source is named", () => {
  const named = new Set([...entries, promptObjects, languages].flatMap(({ source }) => source));
  expect([...named].sort()).toEqual(Object.keys(catalog.sources).sort());
});

test.each([
  ["models", models],
  ["transcription models", transcriptionModels],
  ["voices", [...voices, ...ttsOnlyVoices]],
  ["connectors", connectors],
])("no two %s have the same id", (_, list) => {
  const ids = list.map(({ id }) => id);
  expect(ids).toEqual([...new Set(ids)]);
});

test.each([
  ["models", models],
  ["transcription models", transcriptionModels],
])("replacements and aliases of %s are in the catalog, and replacements are active", (_, list) => {
  const active = list.filter(({ status }) => status === "active").map(({ id }) => id);
  expect(active).toEqual(
    expect.arrayContaining(list.flatMap(({ replacement }) => replacement ?? [])),
  );
  const ids = list.map(({ id }) => id);
  expect(ids).toEqual(expect.arrayContaining(list.flatMap(({ snapshotOf }) => snapshotOf ?? [])));
});

test("only what ends has a shutdown date, and a past one means that it is gone", () => {
  for (const { id, status, shutdownDate, checked } of [...models, ...transcriptionModels]) {
    if (status === "active") expect(shutdownDate, id).toBeNull();
    if (shutdownDate !== null) {
      expect(status, id).toBe(shutdownDate <= checked ? "shutdown" : "deprecated");
    }
  }
});

test("the languages are the 183 codes of ISO 639-1, in order", () => {
  const codes = Object.keys(languages.codes);
  expect(codes).toHaveLength(183);
  expect(codes).toEqual([...codes].sort());
  expect(codes).toEqual(expect.arrayContaining(["de", "en", "fr", "ja", "no", "tl", "zh"]));
});

test("the schema offers the catalog's values, in the catalog's order", () => {
  const { RealtimeSession, AudioOutput, Transcription, McpTool } = sessionSchema.definitions;
  const listed = models.filter((model) => model.listed).map(({ id }) => id);
  expect(RealtimeSession.properties.model.anyOf[0]?.enum).toEqual(listed);
  expect(Transcription.properties.model.anyOf[0]?.enum).toEqual(
    transcriptionModels.map(({ id }) => id),
  );
  expect(AudioOutput.properties.voice.anyOf[0]?.enum).toEqual(voices.map(({ id }) => id));
  expect(McpTool.properties.connector_id.enum).toEqual(connectors.map(({ id }) => id));
});
