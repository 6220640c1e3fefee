import { readFileSync } from "node:fs";
import { Ajv, type ValidateFunction } from "ajv";
import type { JsonObject } from "@callsheet/core";
import { textAt } from "./event-text.ts";

interface Definition {
  properties: Record<string, { const?: string }>;
}

interface EventsSchema {
  $defs: Record<string, Definition>;
}

/**
 * Where the examples of the API's own description, and captures of its events, have a value that the
 * types lack.
 */
const nullable: readonly (readonly [definition: string, property: string])[] = [
  // The example of `response.created`; `conversation_id` is null by its own description.
  ["RealtimeResponse", "conversation_id"],
  ["RealtimeResponse", "status_details"],
  ["RealtimeResponse", "usage"],
  // A message that was spoken, before its transcript is there.
  ["RealtimeConversationItemUserMessage.Content", "transcript"],
];

const published = readSchema();
const validators = new Map<string, ValidateFunction | null>();
const ajv = new Ajv({ allErrors: true, strict: false }).addSchema(published, "events");

/** What is wrong with an event by its published description; empty when nothing is. */
export function faultsOfEvent(event: JsonObject): string[] {
  const type = textAt(event, "type");
  const validate = validators.get(type) ?? validatorOf(type);
  if (validate === null) return [`${type}: no such event is published`];
  if (validate(event)) return [];
  return (validate.errors ?? []).map(
    ({ instancePath, message, params }) =>
      `${type}${instancePath}: ${message ?? ""} ${JSON.stringify(params)}`,
  );
}

function validatorOf(type: string): ValidateFunction | null {
  const [name] =
    Object.entries(published.$defs).find(
      ([, { properties }]) => properties["type"]?.const === type,
    ) ?? [];
  const validate = name === undefined ? null : ajv.compile({ $ref: `events#/$defs/${name}` });
  validators.set(type, validate);
  return validate;
}

function readSchema(): EventsSchema {
  const file = new URL("../fixtures/server-events.schema.json", import.meta.url);
  const schema: EventsSchema = JSON.parse(readFileSync(file, "utf8"));
  for (const [definition, property] of nullable) {
    const { properties } = schema.$defs[definition] ?? { properties: {} };
    Object.assign(properties, { [property]: { anyOf: [{ type: "null" }, properties[property]] } });
  }
  return schema;
}
