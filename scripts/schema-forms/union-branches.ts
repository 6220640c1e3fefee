import { constantsOf, resolveDefinition, typesOf, type JsonSchema } from "./json-schema.ts";

/** One alternative of a union. */
export interface Branch {
  /** The alternative itself, references resolved. */
  readonly schema: JsonSchema;
  /** The reference that named it, where one did. */
  readonly reference: string | null;
}

/** The alternatives of a union, sorted by what tells them apart. */
export interface UnionBranches {
  /** Mappings, which their tag tells apart. */
  readonly objects: readonly Branch[];
  /** Strings from a list. */
  readonly closedStrings: readonly JsonSchema[];
  /** Whether any string will do, so that the lists of `closedStrings` only suggest. */
  readonly takesAnyString: boolean;
  /** What any such string must match, those of the lists too; `null` for nothing. */
  readonly stringPattern: string | null;
  /** The rest, no two of which share a type. */
  readonly others: readonly JsonSchema[];
  /** All types that the union takes, each once. */
  readonly types: readonly string[];
}

/** The alternatives of a schema; `null` where it is no union. */
export function unionBranches(root: JsonSchema, schema: JsonSchema): UnionBranches | null {
  if (schema.oneOf === undefined && schema.anyOf === undefined) return null;
  const branches = flatten(root, schema, null);
  const objects = branches.filter((branch) => branch.schema.type === "object");
  const strings = branches.filter((branch) => typesOf(branch.schema).join() === "string");
  const open = strings.find((branch) => !isClosed(branch.schema));
  return {
    objects,
    closedStrings: strings.map((branch) => branch.schema).filter(isClosed),
    takesAnyString: open !== undefined,
    stringPattern: open?.schema.pattern ?? null,
    others: branches
      .filter((branch) => !objects.includes(branch) && !strings.includes(branch))
      .map((branch) => branch.schema),
    types: [...new Set(branches.flatMap((branch) => typesOf(branch.schema)))],
  };
}

/** The name of the property whose constant tells the mappings of the schemas apart. */
export const tagName = "type";

/** The constant by which a mapping is told from the other alternatives. */
export function tagSchema(branch: Branch): JsonSchema {
  const tag = branch.schema.properties?.[tagName];
  if (tag === undefined || constantsOf(tag).length !== 1) {
    throw new Error(`A mapping of a union needs a constant \`${tagName}\`.`);
  }
  return tag;
}

/** The reference to a mapping of a union, which stands among the definitions. */
export function referenceTo({ reference }: Branch): JsonSchema {
  if (reference === null) throw new Error("The mappings of a union are definitions.");
  return { $ref: reference };
}

function flatten(root: JsonSchema, schema: JsonSchema, reference: string | null): Branch[] {
  if (schema.$ref !== undefined) {
    return flatten(root, resolveDefinition(root, schema.$ref), schema.$ref);
  }
  const alternatives = schema.oneOf ?? schema.anyOf;
  if (alternatives === undefined) return [{ schema, reference }];
  return alternatives.flatMap((alternative) => flatten(root, alternative, null));
}

function isClosed(schema: JsonSchema): boolean {
  return constantsOf(schema).length > 0;
}
