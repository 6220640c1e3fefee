import { scenarioView } from "../schema/scenario-schema.ts";
import { constantsOf } from "../schema/schema-view.ts";

/** The names of the events that the server is known to send. */
export const serverEvents: readonly string[] = scenarioView
  .branchesOf({ $ref: "#/definitions/ServerEvent" })
  .flatMap(constantsOf)
  .filter((name) => typeof name === "string");
