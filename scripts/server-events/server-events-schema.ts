import { fileURLToPath } from "node:url";
import { schemaOfType, type TypeSchema } from "./type-schema.ts";

const declarations = new URL(
  "../../node_modules/openai/resources/realtime/realtime.d.ts",
  import.meta.url,
);

/** The fixture that holds the schema. */
export const serverEventsFile = fileURLToPath(
  new URL("../../test/fixtures/server-events.schema.json", import.meta.url),
);

/** Sessions are checked against their own schema, which knows more than these types. */
const sessions = ["RealtimeSessionCreateRequest", "RealtimeTranscriptionSessionCreateRequest"];

/** The schema of the events that a server sends, made of the types of the `openai` package. */
export function serverEventsSchema(): TypeSchema {
  return schemaOfType(fileURLToPath(declarations), "RealtimeServerEvent", sessions);
}
