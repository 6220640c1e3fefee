import type { SyntaxMapping, SyntaxNode } from "@callsheet/core";
import type { NamedThing } from "./named-thing.ts";
import { readScopes, type SchemaNames, type SchemaScope } from "./schema-scopes.ts";
import { createSchemaPointers, type SchemaPointers } from "./schema-pointers.ts";

/**
 * The properties and definitions of the JSON Schema of a tool's `parameters`. Properties are used by
 * `required` and its like, definitions by `$ref`, which may lead through properties too.
 */
export function schemaNames(text: string, root: SyntaxMapping): NamedThing[] {
  const names = readScopes(text, root);
  const pointers = createSchemaPointers(text, root);
  addPointerUses(names, pointers);
  addUsesBesideReferences(names, pointers);
  const properties = names.scopes.flatMap((scope) => [...scope.properties.values()]);
  return [...properties, ...names.definitions].filter(
    ({ declarations, uses }) => declarations.length + uses.length > 0,
  );
}

/** A `$ref` uses the name of all that it leads through. */
function addPointerUses({ scopes, byKey }: SchemaNames, pointers: SchemaPointers): void {
  for (const reference of scopes.flatMap((scope) => scope.references)) {
    for (const { key, mention } of pointers.steps(reference)) {
      byKey.get(key)?.uses.push(mention);
    }
  }
}

/** What a schema requires beside a `$ref` may be declared where that leads to. */
function addUsesBesideReferences({ scopes }: SchemaNames, pointers: SchemaPointers): void {
  const scopeOf = new Map<SyntaxNode, SchemaScope>(scopes.map((scope) => [scope.root, scope]));
  for (const { properties, references } of scopes) {
    const targets = new Set(references.map((reference) => pointers.target(reference)));
    for (const thing of properties.values()) {
      if (thing.declarations.length > 0) continue;
      for (const target of targets) {
        const declared =
          target === null ? undefined : scopeOf.get(target)?.properties.get(thing.name);
        if (declared === undefined || declared.declarations.length === 0) continue;
        for (const use of thing.uses.splice(0)) declared.uses.push(use);
        break;
      }
    }
  }
}
