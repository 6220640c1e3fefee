import ts from "typescript";

/** A type to be described: an export of a module, and the name that its facts begin with. */
export interface NamedType {
  readonly name: string;
  /** Absolute path of the module. */
  readonly file: string;
  readonly exported: string;
}

/**
 * Describes types by plain sentences, one a fact: `realtime.audio.output.speed: takes a number`.
 * Two types of the same facts take the same values. A type of the list that is met again inside
 * another is told by its name alone. Throws where a module has no such export.
 */
export function typeFacts(types: readonly NamedType[]): Set<string> {
  const program = ts.createProgram([...new Set(types.map(({ file }) => file))], {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    allowImportingTsExtensions: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    types: [],
  });
  const checker = program.getTypeChecker();
  const named = new Map(types.map((type) => [exportedType(program, checker, type), type.name]));
  const reader: Reader = { checker, named, facts: new Set() };
  for (const [type, name] of named) readObject(reader, type, name);
  return reader.facts;
}

interface Reader {
  readonly checker: ts.TypeChecker;
  readonly named: ReadonlyMap<ts.Type, string>;
  readonly facts: Set<string>;
}

function exportedType(
  program: ts.Program,
  checker: ts.TypeChecker,
  { file, exported }: NamedType,
): ts.Type {
  const source = program.getSourceFile(file);
  const module = source && checker.getSymbolAtLocation(source);
  const symbol = module && checker.getExportsOfModule(module).find(({ name }) => name === exported);
  if (symbol === undefined) throw new Error(`${file} exports no type \`${exported}\`.`);
  const isAlias = (symbol.flags & ts.SymbolFlags.Alias) !== 0;
  return checker.getDeclaredTypeOfSymbol(isAlias ? checker.getAliasedSymbol(symbol) : symbol);
}

function readType(reader: Reader, type: ts.Type, path: string): void {
  const parts = type.isUnion() ? type.types : [type];
  const objects = parts.filter((part) => isObjectType(reader, part));
  for (const part of parts) {
    const tag = objects.length > 1 && objects.includes(part) ? tagOf(reader, part) : null;
    readPart(reader, part, tag === null ? path : `${path}(${tag})`);
  }
}

function readPart(reader: Reader, type: ts.Type, path: string): void {
  const { checker, facts, named } = reader;
  const name = named.get(type);
  if (name !== undefined) {
    facts.add(`${path}: takes a ${name} session`);
  } else if (checker.isArrayType(type) || checker.isTupleType(type)) {
    readList(reader, type, path);
  } else if (isObjectType(reader, type)) {
    facts.add(`${path}: takes a mapping`);
    readObject(reader, type, path);
  } else {
    const words = scalarWords(type);
    if (words !== null) facts.add(`${path}: takes ${words}`);
  }
}

function readList(reader: Reader, type: ts.Type, path: string): void {
  const { checker, facts } = reader;
  facts.add(`${path}: takes a list`);
  const length = lengthWords(checker, type);
  if (length !== null) facts.add(`${path}: has ${length}`);
  const item = checker.getIndexTypeOfType(type, ts.IndexKind.Number);
  if (item !== undefined) readType(reader, item, `${path}[]`);
}

/** How many items a list must have; `null` where any number will do. */
function lengthWords(checker: ts.TypeChecker, list: ts.Type): string | null {
  const length = list.getProperty("length");
  const lengthType = length && checker.getTypeOfSymbol(length);
  if (lengthType?.isNumberLiteral() === true) return `a length of ${lengthType.value}`;
  const least = list.getProperties().filter(({ name }) => /^\d+$/.test(name)).length;
  return least === 0 ? null : `a length of ${least} or more`;
}

function readObject(reader: Reader, type: ts.Type, path: string): void {
  const { checker, facts } = reader;
  const values = type.getStringIndexType();
  if (values !== undefined) readType(reader, values, `${path}{}`);
  for (const property of type.getProperties()) {
    const place = `${path}.${property.name}`;
    facts.add(`${place}: is a key`);
    if ((property.flags & ts.SymbolFlags.Optional) === 0) facts.add(`${place}: is required`);
    readType(reader, checker.getTypeOfSymbol(property), place);
    for (const word of declaredWords(property)) facts.add(`${place}: takes "${word}"`);
  }
}

/** The words of a declared union: beside `string` the compiler itself forgets them. */
function declaredWords(property: ts.Symbol): string[] {
  const declaration = property.valueDeclaration;
  if (declaration === undefined || !ts.isPropertySignature(declaration)) return [];
  const { type } = declaration;
  const parts = type !== undefined && ts.isUnionTypeNode(type) ? type.types : [];
  return parts.flatMap((part) =>
    ts.isLiteralTypeNode(part) && ts.isStringLiteral(part.literal) ? [part.literal.text] : [],
  );
}

function isObjectType({ checker }: Reader, type: ts.Type): boolean {
  const isObject = (type.flags & ts.TypeFlags.Object) !== 0;
  return isObject && !checker.isArrayType(type) && !checker.isTupleType(type);
}

function tagOf({ checker }: Reader, type: ts.Type): string | null {
  const property = type.getProperty("type");
  const tag = property && checker.getNonNullableType(checker.getTypeOfSymbol(property));
  return tag?.isStringLiteral() === true ? tag.value : null;
}

function scalarWords(type: ts.Type): string | null {
  if (type.isStringLiteral()) return `"${type.value}"`;
  if (type.isNumberLiteral()) return String(type.value);
  if (type.isIntersection()) return "any string";
  const [, words] = scalars.find(([flag]) => (type.flags & flag) !== 0) ?? [];
  if (words === undefined) throw new Error(`No words for a type with the flags ${type.flags}.`);
  return words;
}

const scalars: readonly (readonly [ts.TypeFlags, string | null])[] = [
  // An absent value is told by the lack of "is required".
  [ts.TypeFlags.Undefined, null],
  [ts.TypeFlags.Null, "null"],
  [ts.TypeFlags.String, "any string"],
  [ts.TypeFlags.Number, "a number"],
  [ts.TypeFlags.BooleanLike, "a boolean"],
  [ts.TypeFlags.Unknown, "anything"],
];
