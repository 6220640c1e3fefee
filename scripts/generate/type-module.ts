import { compile } from "json-schema-to-typescript";
import { constantsOf, mapChildren, omit, type JsonSchema } from "../schema-forms/json-schema.ts";
import { formatText } from "./format-text.ts";
import type { GeneratedFile } from "./generated-file.ts";

/** What a module of types is called, and its type of whole values. */
export interface TypeModuleNames {
  /** The module's file name without extension: `session-types`. */
  readonly module: string;
  /** The name of the type of whole values: `SessionConfig`. */
  readonly type: string;
  readonly schemaPath: string;
}

/** Writes the TypeScript types of a schema; the names are those of the schema's definitions. */
export async function typeModule(
  schema: JsonSchema,
  names: TypeModuleNames,
): Promise<GeneratedFile> {
  const path = `packages/core/src/schema/generated/${names.module}.ts`;
  const types = await compile(typeForm(schema), names.type, {
    bannerComment: `// Made from ${names.schemaPath} by \`npm run generate\`; not to be edited.`,
    format: false,
  });
  return { path, text: await formatText(path, types) };
}

const keywordsWithoutType = new Set([
  "title",
  "$id",
  "discriminator",
  "x-catalog",
  "x-told-by",
  "x-kind",
  "x-file",
]);

/**
 * Readies a schema for json-schema-to-typescript: a title would take the place of a definition's
 * name, and a reference with other keywords beside it would copy the definition.
 */
function typeForm(schema: JsonSchema): object {
  const { $ref, ...rest } = mapChildren(omit(schema, keywordsWithoutType), typeForm);
  return {
    ...withOpenList(rest),
    ...(takesAnything(schema) && { tsType: "unknown" }),
    ...($ref !== undefined && { allOf: [{ $ref }] }),
    ...(schema.deprecationMessage !== undefined && { deprecated: true }),
  };
}

/** Whether a schema says nothing of the value, which json-schema-to-typescript takes for a mapping. */
function takesAnything(schema: JsonSchema): boolean {
  const { type, $ref, oneOf, anyOf } = schema;
  return (
    constantsOf(schema).length === 0 && [type, $ref, oneOf, anyOf].every((key) => key === undefined)
  );
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
