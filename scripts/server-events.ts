import { writeFileSync } from "node:fs";
import { serverEventsFile, serverEventsSchema } from "./server-events/server-events-schema.ts";

/** Writes anew what the official package says of the events that a server sends. */
writeFileSync(serverEventsFile, `${JSON.stringify(serverEventsSchema(), null, 1)}\n`);
