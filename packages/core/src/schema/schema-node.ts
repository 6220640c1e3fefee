import type { JsonValue } from "../json-value.ts";

/** The part of JSON Schema draft-07, and of its editor keywords, that the schemas use. */
export interface SchemaNode {
  readonly $id?: string;
  readonly $ref?: string;
  readonly definitions?: Readonly<Record<string, SchemaNode>>;
  readonly title?: string;
  readonly description?: string;
  readonly markdownDescription?: string;
  readonly deprecationMessage?: string;
  readonly default?: JsonValue;
  readonly type?: string | readonly string[];
  readonly enum?: readonly JsonValue[];
  readonly const?: JsonValue;
  readonly markdownEnumDescriptions?: readonly string[];
  readonly defaultSnippets?: readonly SchemaSnippet[];
  readonly anyOf?: readonly SchemaNode[];
  readonly oneOf?: readonly SchemaNode[];
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | SchemaNode;
  readonly items?: SchemaNode;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  /** Marks a list that the catalog fills: an open one only suggests. */
  readonly "x-catalog"?: string;
  /** Names the key by which a mapping is told from the others of its union, if not by its `type`. */
  readonly "x-told-by"?: string;
  /** Says what a text must be: "a duration". */
  readonly "x-kind"?: string;
  /** Marks the path of a file, with a pattern of the names that such files have. */
  readonly "x-file"?: string;
}

/** A value to begin with. Its texts and keys may hold places to fill in: `${1:gpt-realtime}`. */
export interface SchemaSnippet {
  readonly label: string;
  readonly description?: string;
  readonly body: JsonValue;
}

/** The kinds of JSON value that schemas tell apart. */
export type JsonKind = "null" | "boolean" | "integer" | "number" | "string" | "array" | "object";

/** The kind of a value; a number without fraction is an `integer`. */
export function kindOf(value: JsonValue | undefined): JsonKind {
  if (value === null || value === undefined) return "null";
  if (Array.isArray(value)) return "array";
  if (typeof value === "number") return Number.isInteger(value) ? "integer" : "number";
  if (typeof value === "object") return "object";
  return typeof value === "boolean" ? "boolean" : "string";
}
