import { expect, test } from "vitest";
import catalog from "../../schemas/catalog.json" with { type: "json" };
import session from "../../schemas/session.schema.json" with { type: "json" };

/** What the catalog recommends by name; a snippet that offers anything else is out of date. */
const current = new Set([
  ...catalog.models.filter(({ status }) => status === "active").map(({ id }) => id),
  ...catalog.transcriptionModels.filter(({ status }) => status === "active").map(({ id }) => id),
  ...catalog.voices.filter(({ recommended }) => recommended).map(({ id }) => id),
]);

const offered = [
  ...JSON.stringify(session.defaultSnippets).matchAll(/"(?:model|voice)":"\$\{\d:([^}]+)\}"/g),
].map(([, name]) => name);

test("whole-session snippets offer models and voices that the catalog recommends", () => {
  expect(offered).not.toEqual([]);
  expect(offered.filter((name) => name === undefined || !current.has(name))).toEqual([]);
});
