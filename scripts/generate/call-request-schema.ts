import type { JsonSchema } from "../schema-forms/json-schema.ts";

/** The schema of what starts a call: the offer, and the conversation that answers it. */
export function callRequestSchema(session: JsonSchema): JsonSchema {
  return {
    $schema: "http://json-schema.org/draft-07/schema#",
    $id: "https://callsheet.dev/schemas/call-request.schema.json",
    title: "Call request",
    description:
      "What starts a Realtime call. Made from session.schema.json by `npm run generate`.",
    type: "object",
    required: ["sdp"],
    additionalProperties: false,
    properties: {
      sdp: {
        type: "string",
        description: "The caller's WebRTC offer, byte for byte, its last line break included.",
      },
      session: {
        $ref: "#/definitions/RealtimeSession",
        description: "The conversation that answers; without it the server's defaults hold.",
      },
    },
    definitions: reachableDefinitions(session, "RealtimeSession"),
  };
}

function reachableDefinitions(root: JsonSchema, start: string): Record<string, JsonSchema> {
  const reached: Record<string, JsonSchema> = {};
  const visit = (name: string): void => {
    const definition = root.definitions?.[name];
    if (definition === undefined || Object.hasOwn(reached, name)) return;
    reached[name] = definition;
    for (const [, next] of JSON.stringify(definition).matchAll(/"#\/definitions\/(\w+)"/g)) {
      visit(next ?? "");
    }
  };
  visit(start);
  return reached;
}
