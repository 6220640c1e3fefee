/** The part of draft-07, and of the keywords of editors, that the schemas of this project use. */
export interface JsonSchema {
  readonly $schema?: string;
  readonly $id?: string;
  readonly $comment?: string;
  readonly $ref?: string;
  readonly definitions?: Schemas;
  readonly title?: string;
  readonly description?: string;
  readonly markdownDescription?: string;
  readonly deprecationMessage?: string;
  readonly errorMessage?: string;
  readonly patternErrorMessage?: string;
  readonly defaultSnippets?: readonly object[];
  readonly default?: unknown;
  readonly examples?: readonly unknown[];
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly enumDescriptions?: readonly string[];
  readonly markdownEnumDescriptions?: readonly string[];
  readonly oneOf?: readonly JsonSchema[];
  readonly anyOf?: readonly JsonSchema[];
  readonly allOf?: readonly JsonSchema[];
  readonly discriminator?: { readonly propertyName: string };
  readonly if?: JsonSchema;
  readonly then?: JsonSchema;
  readonly else?: JsonSchema;
  readonly not?: JsonSchema;
  readonly properties?: Schemas;
  readonly propertyNames?: JsonSchema;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | JsonSchema;
  readonly items?: JsonSchema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly pattern?: string;
  /** Names the list of the catalog that fills `enum`. */
  readonly "x-catalog"?: string;
  /** Names the key by which a mapping is told from the others of its union, if not by its `type`. */
  readonly "x-told-by"?: string;
  /** Says what a text must be: "a duration". */
  readonly "x-kind"?: string;
  /** Marks the path of a file, with a pattern of the names that such files have. */
  readonly "x-file"?: string;
}

/** Schemas by name. */
export type Schemas = Readonly<Record<string, JsonSchema>>;

/** Applies `change` to the schemas directly inside a schema; everything else stays. */
export function mapChildren(
  schema: JsonSchema,
  change: (child: JsonSchema) => JsonSchema,
): JsonSchema {
  const { definitions, properties, items, additionalProperties, oneOf, anyOf } = schema;
  return {
    ...schema,
    ...(definitions && { definitions: mapSchemas(definitions, change) }),
    ...(properties && { properties: mapSchemas(properties, change) }),
    ...(items && { items: change(items) }),
    ...(typeof additionalProperties === "object" && {
      additionalProperties: change(additionalProperties),
    }),
    ...(oneOf && { oneOf: oneOf.map(change) }),
    ...(anyOf && { anyOf: anyOf.map(change) }),
  };
}

/** Applies `change` to each schema of a record. */
export function mapSchemas(schemas: Schemas, change: (schema: JsonSchema) => JsonSchema): Schemas {
  return Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => [name, change(schema)]),
  );
}

/** The schema without some of its keywords. */
export function omit(schema: JsonSchema, keywords: ReadonlySet<string>): JsonSchema {
  return Object.fromEntries(Object.entries(schema).filter(([keyword]) => !keywords.has(keyword)));
}

/** The schema with some of its keywords only. */
export function pick(schema: JsonSchema, keywords: ReadonlySet<string>): JsonSchema {
  return Object.fromEntries(Object.entries(schema).filter(([keyword]) => keywords.has(keyword)));
}

/** The definition that a `#/definitions/…` reference names. Throws where there is none. */
export function resolveDefinition(root: JsonSchema, reference: string): JsonSchema {
  const name = reference.replace("#/definitions/", "");
  const definition = root.definitions?.[name];
  if (definition === undefined) throw new Error(`The schema has no definition ${reference}.`);
  return definition;
}

/** The JSON types that a schema without unions takes, by its `type` or else by its constants. */
export function typesOf(schema: JsonSchema): readonly string[] {
  if (schema.type !== undefined) return [schema.type].flat();
  const constants = constantsOf(schema);
  return [...new Set(constants.map((constant) => (constant === null ? "null" : typeof constant)))];
}

/** The constants that a schema is limited to; none where it is not. */
export function constantsOf(schema: JsonSchema): readonly unknown[] {
  return "const" in schema ? [schema.const] : (schema.enum ?? []);
}

/** One type as a string, several as a list. */
export function typeKeyword(types: readonly string[]): string | readonly string[] {
  const [only, ...more] = types;
  return only !== undefined && more.length === 0 ? only : types;
}
