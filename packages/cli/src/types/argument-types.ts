import { isObject, type JsonObject, type JsonValue } from "@callsheet/core";
import { compile, type Options } from "json-schema-to-typescript";

import { pascalCase } from "./tool-names.ts";

/** No file and no address is read, whatever a schema refers to. */
const options: Partial<Options> = {
  additionalProperties: false,
  bannerComment: "",
  enableConstEnums: false,
  unknownAny: true,
  $refOptions: { resolve: { external: false } },
};

/**
 * The type of a tool's arguments as TypeScript declarations, the one called `typeName` first of
 * all. A schema that is not understood gives `Record<string, unknown>` with the reason above it.
 */
export async function argumentTypes(
  typeName: string,
  parameters: JsonValue | undefined,
): Promise<string> {
  const schema = withOwnNames(isObject(parameters) ? parameters : {}, typeName);
  try {
    const text = await compile({ type: "object", ...schema }, typeName, options);
    return text.trim();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return `/** ${commentText(`The schema was not understood: ${reason}`)} */\nexport type ${typeName} = Record<string, unknown>;`;
  }
}

/**
 * The same schema, in which every definition is named after the tool and nothing else has a name:
 * types of different tools must not meet.
 */
function withOwnNames(schema: JsonObject, typeName: string): JsonObject {
  const prefix = typeName.replace(/Arguments$/, "");
  const renamed = (name: string): string => prefix + pascalCase(name);
  const visit = (value: JsonValue, key: string): JsonValue => {
    if (Array.isArray(value)) return value.map((item) => visit(item, ""));
    if (!isObject(value))
      return typeof value === "string" && key === "$ref" ? referTo(value) : value;
    const isDefinitions = key === "$defs" || key === "definitions";
    const members = Object.entries(value).flatMap(
      ([name, member = null]): [string, JsonValue][] => {
        const isNaming =
          (name === "title" || name === "$id" || name === "id") && typeof member === "string";
        if (isNaming && key !== "properties") return [];
        return [
          [isDefinitions ? renamed(name) : name, visit(member, key === "properties" ? "" : name)],
        ];
      },
    );
    return Object.fromEntries(members);
  };
  const referTo = (reference: string): string =>
    reference.replace(
      /^(#\/(?:\$defs|definitions)\/)([^/]+)/,
      (_, folder: string, name: string) => folder + renamed(name),
    );
  const visited = visit(schema, "");
  return isObject(visited) ? visited : {};
}

/** A text that ends no comment. */
export function commentText(text: string): string {
  return text.replaceAll("*/", "*\\/").replaceAll(/\s+/g, " ").trim();
}
