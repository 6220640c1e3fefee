import {
  inPlaceKeywords,
  kindOfKeyword,
  type SyntaxMapping,
  type SyntaxMember,
  type SyntaxNode,
} from "@callsheet/core";
import { wholeNode } from "../node-text.ts";
import { followed, readName, thingNamed, type OpenThing } from "./named-thing.ts";

/** The names in the JSON Schemas that describe one value together. */
export interface SchemaScope {
  /** The outermost of the schemas. */
  readonly root: SyntaxMapping;
  readonly properties: Map<string, OpenThing>;
  /** Where each `$ref` of these schemas is written. */
  readonly references: SyntaxNode[];
}

/** What was read of a tool's `parameters`. */
export interface SchemaNames {
  readonly scopes: readonly SchemaScope[];
  readonly definitions: readonly OpenThing[];
  /** The things that are declared, by their keys. */
  readonly byKey: ReadonlyMap<SyntaxNode, OpenThing>;
}

/** Reads the names of a schema and of those inside it, each schema once. */
export function readScopes(text: string, root: SyntaxMapping): SchemaNames {
  const reader = new ScopeReader(text);
  for (let next: SyntaxMapping | undefined = root; next; next = reader.waiting.pop()) {
    reader.readScope(next);
  }
  return reader;
}

/** Lives for one reading: it holds what was seen, and the schemas that are still to be read. */
class ScopeReader implements SchemaNames {
  readonly scopes: SchemaScope[] = [];
  readonly definitions: OpenThing[] = [];
  readonly byKey = new Map<SyntaxNode, OpenThing>();
  readonly waiting: SyntaxMapping[] = [];
  readonly #text: string;
  readonly #seen = new Set<SyntaxMapping>();

  constructor(text: string) {
    this.#text = text;
  }

  readScope(root: SyntaxMapping): void {
    const scope: SchemaScope = { root, properties: new Map(), references: [] };
    const together = [root];
    for (let schema = together.pop(); schema !== undefined; schema = together.pop()) {
      if (this.#seen.has(schema)) continue;
      this.#seen.add(schema);
      for (const member of schema.members) this.#readKeyword(member, scope, together);
    }
    this.scopes.push(scope);
  }

  #readKeyword(member: SyntaxMember, scope: SchemaScope, together: SyntaxMapping[]): void {
    const value = followed(member.value);
    // What must not hold is about the same value, too.
    const isInPlace = inPlaceKeywords.has(member.name) || member.name === "not";
    const inner = isInPlace ? together : this.waiting;
    if (member.name === "$ref" && member.value !== null) scope.references.push(member.value);
    switch (kindOfKeyword(member.name)) {
      case "schema":
      case "schemas":
      case "schema or schemas":
        return addSchemas(inner, [value, ...itemsOf(value)]);
      case "names":
        return this.#use(scope, itemsOf(value));
      case "named schemas":
        this.#readNames(member.name, value, scope);
        return addSchemas(
          inner,
          membersOf(value).map((named) => named.value),
        );
      case "named names":
      case "named dependencies":
        for (const named of membersOf(value)) {
          this.#use(scope, [named.key, ...itemsOf(followed(named.value))]);
          addSchemas(together, [named.value]);
        }
        return;
      default:
        return;
    }
  }

  #readNames(keyword: string, value: SyntaxNode | null, scope: SchemaScope): void {
    if (keyword === "properties") {
      for (const member of membersOf(value)) {
        this.#declare(member, (name) => thingNamed(scope.properties, "property", name, scope.root));
      }
    } else if (keyword === "dependentSchemas") {
      this.#use(
        scope,
        membersOf(value).map(({ key }) => key),
      );
    } else if (keyword === "$defs" || keyword === "definitions") {
      const named = new Map<string, OpenThing>();
      for (const member of membersOf(value)) {
        this.#declare(member, (name) => thingNamed(named, "definition", name, value));
      }
      for (const definition of named.values()) this.definitions.push(definition);
    }
  }

  #declare({ key, value }: SyntaxMember, thingOf: (name: string) => OpenThing): void {
    const read = readName(this.#text, key);
    if (key === null || read === null) return;
    const { start } = wholeNode(this.#text, key);
    const { end } = wholeNode(this.#text, value ?? key);
    const thing = thingOf(read.name);
    thing.declarations.push({ ...read.mention, whole: { start, end } });
    this.byKey.set(key, thing);
  }

  #use(scope: SchemaScope, nodes: readonly (SyntaxNode | null)[]): void {
    for (const node of nodes) {
      const read = readName(this.#text, node);
      if (read === null) continue;
      thingNamed(scope.properties, "property", read.name, scope.root).uses.push(read.mention);
    }
  }
}

function addSchemas(schemas: SyntaxMapping[], nodes: readonly (SyntaxNode | null)[]): void {
  for (const node of nodes) {
    const schema = followed(node);
    if (schema?.kind === "mapping") schemas.push(schema);
  }
}

function itemsOf(node: SyntaxNode | null): (SyntaxNode | null)[] {
  return node?.kind === "list" ? [...node.items] : [];
}

function membersOf(node: SyntaxNode | null): readonly SyntaxMember[] {
  return node?.kind === "mapping" ? node.members : [];
}
