import { Ajv } from "ajv";
import standaloneCode from "ajv/dist/standalone/index.js";
import { build } from "esbuild";
import { validatorForm } from "../schema-forms/validator-form.ts";
import type { JsonSchema } from "../schema-forms/json-schema.ts";
import type { GeneratedFile } from "./generated-file.ts";

const folder = "packages/core/src/schema/generated";

/** What a validator's module is called, and what it exports. */
export interface ValidatorNames {
  /** The module's file name without extension: `validate-session`. */
  readonly module: string;
  /** The name of the exported function: `validateSession`. */
  readonly validate: string;
  readonly schemaPath: string;
}

/** Compiles a schema to a module that needs neither Ajv nor the schema, and its declaration. */
export async function validatorModule(
  schema: JsonSchema,
  names: ValidatorNames,
): Promise<GeneratedFile[]> {
  const banner = `// Made from ${names.schemaPath} by \`npm run generate\`; not to be edited.\n`;
  const code = await bundle(standaloneValidator(validatorForm(schema), names.validate));
  return [
    { path: `${folder}/${names.module}.js`, text: banner + code },
    { path: `${folder}/${names.module}.d.ts`, text: banner + declaration(names.validate) },
  ];
}

function standaloneValidator(schema: JsonSchema, name: string): string {
  const ajv = new Ajv({
    allErrors: true,
    discriminator: true,
    allowUnionTypes: true,
    messages: false,
    code: { source: true, esm: true },
  });
  const id = schema.$id ?? name;
  ajv.addSchema(schema, id);
  return standaloneCode.default(ajv, { [name]: id });
}

/** Ajv writes `require` calls even into ES modules; bundling takes their code in. */
async function bundle(contents: string): Promise<string> {
  const result = await build({
    stdin: { contents, resolveDir: import.meta.dirname, loader: "js" },
    bundle: true,
    write: false,
    format: "esm",
    platform: "neutral",
    mainFields: ["module", "main"],
    target: "es2022",
    legalComments: "none",
  });
  return result.outputFiles.map(({ text }) => text).join("");
}

function declaration(name: string): string {
  return `
/** One way in which a value breaks the schema. */
export interface SchemaError {
  readonly keyword: string;
  /** RFC 6901 pointer of the value. */
  readonly instancePath: string;
  readonly schemaPath: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly message?: string;
}

/** Whether a value is valid; \`errors\` says what is wrong with the value that was checked last. */
export declare const ${name}: {
  (value: unknown): boolean;
  readonly errors?: readonly SchemaError[] | null;
};
`;
}
