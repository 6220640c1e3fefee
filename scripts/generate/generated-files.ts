import configSchema from "../../schemas/config.schema.json" with { type: "json" };
import scenarioSchema from "../../schemas/scenario.schema.json" with { type: "json" };
import scriptSchema from "../../schemas/script.schema.json" with { type: "json" };
import sessionSource from "../../schemas/session.schema.json" with { type: "json" };
import type { JsonSchema } from "../schema-forms/json-schema.ts";
import { authoringSchema } from "./authoring-schema.ts";
import { callRequestSchema } from "./call-request-schema.ts";
import { withCatalogLists } from "./catalog-lists.ts";
import { formatJson } from "./format-text.ts";
import type { GeneratedFile } from "./generated-file.ts";
import { rulePages } from "./rule-pages.ts";
import { ruleRegistry } from "./rule-registry.ts";
import { toneFrames } from "./tone-frames.ts";
import { typeModule } from "./type-module.ts";
import { validatorModule } from "./validator-module.ts";

/** The repository's root, from which the paths of generated files count. */
export const repositoryRoot = new URL("../../", import.meta.url);

/** Makes every generated file from the sources as they are, and writes none. */
export async function generatedFiles(): Promise<GeneratedFile[]> {
  const session = withCatalogLists(sessionSource);
  return [
    await jsonFile("schemas/session.schema.json", session),
    await jsonFile("schemas/session.authoring.schema.json", authoringSchema(session)),
    await jsonFile("schemas/call-request.schema.json", callRequestSchema(session)),
    ...(await schemaModules(session, "session", "SessionConfig")),
    ...(await schemaModules(scriptSchema, "script", "EmulatorScript")),
    ...(await schemaModules(scenarioSchema, "scenario", "Scenario")),
    ...(await validatorModule(configSchema, {
      module: "validate-config",
      validate: "validateConfig",
      schemaPath: "schemas/config.schema.json",
    })),
    await ruleRegistry(repositoryRoot),
    ...(await rulePages(repositoryRoot)),
    await toneFrames(),
  ];
}

/** The types of a document's values, and the validator of their shape. */
async function schemaModules(
  schema: JsonSchema,
  name: string,
  type: string,
): Promise<GeneratedFile[]> {
  const schemaPath = `schemas/${name}.schema.json`;
  const validate = `validate${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  return [
    await typeModule(schema, { module: `${name}-types`, type, schemaPath }),
    ...(await validatorModule(schema, { module: `validate-${name}`, validate, schemaPath })),
  ];
}

async function jsonFile(path: string, schema: JsonSchema): Promise<GeneratedFile> {
  return { path, text: await formatJson(path, schema) };
}
