import { Ajv } from "ajv";
import { describe, expect, test } from "vitest";
import { mapChildren, type JsonSchema } from "../../scripts/schema-forms/json-schema.ts";
import configSchema from "../../schemas/config.schema.json" with { type: "json" };
import sessionSchema from "../../schemas/session.schema.json" with { type: "json" };
import { validateSource } from "./session-validators.ts";

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
    expect(lists.length).toBeGreaterThan(1);
  });
});

test("a session closes every mapping with known keys", () => {
  const open = nodes(sessionSchema).filter(
    (node) => node.properties !== undefined && node.additionalProperties !== false,
  );
  expect(open).toEqual([]);
});

test("every default is a value of its place", () => {
  const ajv = new Ajv({ strict: false }).addSchema(sessionSchema, "session");
  const { definitions } = sessionSchema;
  for (const place of definitionPlaces(sessionSchema)) {
    if (!("default" in place.node)) continue;
    const validate = ajv.compile({ definitions, ...place.node });
    expect(validate(place.node.default), place.path).toBe(true);
  }
});

test("every snippet for a whole file is a valid session once its placeholders are filled", () => {
  for (const { label, body } of sessionSchema.defaultSnippets) {
    const filled: unknown = JSON.parse(JSON.stringify(body).replaceAll(/\$\{\d+:([^}]*)\}/g, "$1"));
    expect(validateSource(filled), label).toBe(true);
  }
});
