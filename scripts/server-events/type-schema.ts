import ts from "typescript";

/** A JSON Schema, as far as types can say one. */
export interface TypeSchema {
  [keyword: string]: unknown;
}

/**
 * The JSON Schema of a type that a declaration file exports: closed objects, and what the compiler
 * knows of their members. Objects that have a name are told once, below `$defs`; of those in
 * `opaque` nothing is told. Throws where the file has no such export, and at kinds of types that no
 * event has.
 */
export function schemaOfType(
  file: string,
  exported: string,
  opaque: readonly string[],
): TypeSchema {
  const program = ts.createProgram([file], {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    types: [],
  });
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(file);
  const module = source && checker.getSymbolAtLocation(source);
  const symbol = module && checker.getExportsOfModule(module).find(({ name }) => name === exported);
  if (symbol === undefined) throw new Error(`${file} exports no type \`${exported}\`.`);
  const writer: Writer = { checker, opaque: new Set(opaque), definitions: new Map() };
  const schema = schemaOf(writer, checker.getDeclaredTypeOfSymbol(symbol));
  const definitions = [...writer.definitions].sort(([a], [b]) => (a < b ? -1 : 1));
  return { ...schema, $defs: Object.fromEntries(definitions) };
}

interface Writer {
  readonly checker: ts.TypeChecker;
  /** Objects by their names, of which nothing is told. */
  readonly opaque: ReadonlySet<string>;
  readonly definitions: Map<string, TypeSchema>;
}

function schemaOf(writer: Writer, type: ts.Type): TypeSchema {
  if (type.isUnion()) return schemaOfUnion(writer, type);
  if (type.isStringLiteral() || type.isNumberLiteral()) return { const: type.value };
  // `string & {}` keeps a string beside the words that it also takes.
  if (type.isIntersection()) return { type: "string" };
  if (writer.checker.isArrayType(type)) {
    const item = writer.checker.getIndexTypeOfType(type, ts.IndexKind.Number);
    return { type: "array", items: item ? schemaOf(writer, item) : {} };
  }
  if ((type.flags & ts.TypeFlags.Object) !== 0) return referenceTo(writer, type);
  const found = plainTypes.find(([flag]) => (type.flags & flag) !== 0);
  if (found === undefined) throw new Error(`No schema for ${writer.checker.typeToString(type)}.`);
  return found[1];
}

const plainTypes: readonly (readonly [ts.TypeFlags, TypeSchema])[] = [
  [ts.TypeFlags.Null, { type: "null" }],
  [ts.TypeFlags.String, { type: "string" }],
  [ts.TypeFlags.Number, { type: "number" }],
  [ts.TypeFlags.BooleanLike, { type: "boolean" }],
  [ts.TypeFlags.Unknown, {}],
];

function schemaOfUnion(writer: Writer, type: ts.UnionType): TypeSchema {
  const parts = type.types.filter((part) => (part.flags & ts.TypeFlags.Undefined) === 0);
  const words = parts.filter((part) => part.isStringLiteral()).map(({ value }) => value);
  const others = parts.filter((part) => !part.isStringLiteral());
  const schemas = uniqueSchemas(others.map((part) => schemaOf(writer, part)));
  if (words.length > 0) schemas.unshift({ enum: words.sort() });
  const [only, ...more] = schemas;
  return more.length === 0 ? (only ?? {}) : { anyOf: schemas };
}

/** `true` and `false` are two types to the compiler. */
function uniqueSchemas(schemas: readonly TypeSchema[]): TypeSchema[] {
  return [...new Map(schemas.map((schema) => [JSON.stringify(schema), schema])).values()];
}

function referenceTo(writer: Writer, type: ts.Type): TypeSchema {
  // `"/path/of/module".Namespace.Name`, or `__type` where the type has none.
  const name = writer.checker.getFullyQualifiedName(type.symbol).replace(/^"[^"]*"\./, "");
  if (writer.opaque.has(name)) return { type: "object" };
  if (name === "__type") return schemaOfObject(writer, type);
  if (!writer.definitions.has(name)) {
    writer.definitions.set(name, {});
    writer.definitions.set(name, schemaOfObject(writer, type));
  }
  return { $ref: `#/$defs/${name}` };
}

function schemaOfObject(writer: Writer, type: ts.Type): TypeSchema {
  const values = type.getStringIndexType();
  const properties = type.getProperties();
  const required = properties.filter(({ flags }) => (flags & ts.SymbolFlags.Optional) === 0);
  return {
    type: "object",
    properties: Object.fromEntries(
      properties.map((property) => [
        property.name,
        schemaOf(writer, writer.checker.getTypeOfSymbol(property)),
      ]),
    ),
    required: required.map(({ name }) => name),
    additionalProperties: values === undefined ? false : schemaOf(writer, values),
  };
}
