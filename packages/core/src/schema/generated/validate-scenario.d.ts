// Made from schemas/scenario.schema.json by `npm run generate`; not to be edited.

/** One way in which a value breaks the schema. */
export interface SchemaError {
  readonly keyword: string;
  /** RFC 6901 pointer of the value. */
  readonly instancePath: string;
  readonly schemaPath: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly message?: string;
}

/** Whether a value is valid; `errors` says what is wrong with the value that was checked last. */
export declare const validateScenario: {
  (value: unknown): boolean;
  readonly errors?: readonly SchemaError[] | null;
};
