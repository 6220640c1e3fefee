import { compile } from "json-schema-to-typescript";
import { constantsOf, mapChildren, omit, type JsonSchema } from "../schema-forms/json-schema.ts";
import { formatText } from "./format-text.ts";
import type { GeneratedFile } from "./generated-file.ts";

const path = "packages/core/src/schema/generated/session-types.ts";
const banner = "// Made from schemas/session.schema.json by `npm run generate`; not to be edited.";

/** Writes the TypeScript types of a session; the names are those of the schema's definitions. */
export async function sessionTypes(schema: JsonSchema): Promise<GeneratedFile> {
  const types = await compile(typeForm(schema), "SessionConfig", {
    bannerComment: banner,
    format: false,
  });
  return { path, text: await formatText(path, types) };
}

const keywordsWithoutType = new Set(["title", "$id", "discriminator", "x-catalog"]);

/**
 * Readies a schema for json-schema-to-typescript: a title would take the place of a definition's
 * name, and a reference with other keywords beside it would copy the definition.
 */
function typeForm(schema: JsonSchema): object {
  const { $ref, ...rest } = mapChildren(omit(schema, keywordsWithoutType), typeForm);
  return {
    ...withOpenList(rest),
    ...($ref !== undefined && { allOf: [{ $ref }] }),
    ...(schema.deprecationMessage !== undefined && { deprecated: true }),
  };
}

/** Keeps the words of a list that only suggests visible to editors: `"a" | (string & {})`. */
function withOpenList(schema: JsonSchema): object {
  if (!schema.anyOf?.some((branch) => constantsOf(branch).length > 0)) return schema;
  const anyOf = schema.anyOf.map((branch) =>
    branch.type === "string" && constantsOf(branch).length === 0
      ? { ...branch, tsType: "(string & {})" }
      : branch,
  );
  return { ...schema, anyOf };
}
