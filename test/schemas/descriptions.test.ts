import { Ajv } from "ajv";
import { describe, expect, test } from "vitest";
import { mapChildren, omit, type JsonSchema } from "../../scripts/schema-forms/json-schema.ts";
import configSchema from "../../schemas/config.schema.json" with { type: "json" };
import scenarioSchema from "../../schemas/scenario.schema.json" with { type: "json" };
import scriptSchema from "../../schemas/script.schema.json" with { type: "json" };
import sessionSchema from "../../schemas/session.schema.json" with { type: "json" };

interface Place {
  readonly path: string;
  readonly node: JsonSchema;
}

/** The values that a schema describes: members of mappings and items of lists. */
function valuePlaces(schema: JsonSchema, path = "#"): Place[] {
  const members = Object.entries(schema.properties ?? {}).map(([name, node]): Place => ({
    path: `${path}/${name}`,
    node,
  }));
  const items = schema.items === undefined ? [] : [{ path: `${path}[]`, node: schema.items }];
  const inside: Place[] = [];
  mapChildren(schema, (child) => {
    const place = [...members, ...items].find(({ node }) => node === child);
    inside.push(...valuePlaces(child, place?.path ?? path));
    return child;
  });
  return [...members, ...items, ...inside];
}

/** All nodes of a schema, itself included. */
function nodes(schema: JsonSchema): JsonSchema[] {
  const inside: JsonSchema[] = [];
  mapChildren(schema, (child) => {
    inside.push(...nodes(child));
    return child;
  });
  return [schema, ...inside];
}

function definitionPlaces(schema: JsonSchema): Place[] {
  const definitions = Object.entries(schema.definitions ?? {});
  return [
    ...valuePlaces({ ...schema, definitions: {} }),
    ...definitions.flatMap(([name, definition]) => valuePlaces(definition, name)),
  ];
}

function resolved(root: JsonSchema, { node }: Place): JsonSchema {
  const name = node.$ref?.replace("#/definitions/", "");
  return name === undefined ? node : { ...root.definitions?.[name], ...node };
}

describe.each<[string, JsonSchema]>([
  ["session.schema.json", sessionSchema],
  ["script.schema.json", scriptSchema],
  ["scenario.schema.json", scenarioSchema],
  ["config.schema.json", configSchema],
])("%s", (_, schema) => {
  test("describes every value, in a plain sentence and in Markdown", () => {
    const silent = definitionPlaces(schema)
      .filter((place) => {
        const { description, markdownDescription } = resolved(schema, place);
        return (
          !/^[A-Z].*\.$/.test(description ?? "") || !/^\S.*\.$/.test(markdownDescription ?? "")
        );
      })
      .map(({ path }) => path);
    expect(silent).toEqual([]);
  });

  test("describes every word of every list", () => {
    const lists = nodes(schema).filter((node) => node.enum !== undefined);
    const silent = lists.filter(
      (node) => node.markdownEnumDescriptions?.filter(Boolean).length !== node.enum?.length,
    );
    expect(silent).toEqual([]);
    expect(lists.length).toBeGreaterThan(0);
  });
});

describe.each<[string, JsonSchema & { defaultSnippets: readonly Snippet[] }]>([
  ["session", sessionSchema],
  ["script", scriptSchema],
  ["scenario", scenarioSchema],
])("the schema of a %s", (_, schema) => {
  const ajv = new Ajv({ strict: false });
  const { definitions } = schema;

  test("closes every mapping with known keys", () => {
    const open = nodes(schema).filter(
      (node) => node.properties !== undefined && node.additionalProperties !== false,
    );
    expect(open).toEqual([]);
  });

  test("has defaults and examples that are values of their places", () => {
    for (const { path, node } of definitionPlaces(schema)) {
      const values = [...("default" in node ? [node.default] : []), ...(node.examples ?? [])];
      const validate = ajv.compile({ definitions, ...node });
      for (const value of values) expect(validate(value), path).toBe(true);
    }
  });

  test("has snippets that are valid in their places once their placeholders are filled", () => {
    const places = nodes(schema).filter(hasSnippets);
    expect(places).not.toEqual([]);
    for (const { defaultSnippets, ...node } of places) {
      const validate = ajv.compile({ ...omit(node, new Set(["$id"])), definitions });
      for (const { label, body } of defaultSnippets) {
        expect(validate(filled(body)), label).toBe(true);
      }
    }
  });
});

interface Snippet {
  readonly label: string;
  readonly body: unknown;
}

function hasSnippets(
  node: JsonSchema,
): node is JsonSchema & { readonly defaultSnippets: readonly Snippet[] } {
  return node.defaultSnippets !== undefined;
}

/** A snippet's body as it is when no placeholder is changed. */
function filled(body: unknown): unknown {
  return JSON.parse(JSON.stringify(body).replaceAll(/\$\{\d+:([^}]*)\}/g, "$1"));
}
