import type { JsonObject } from "../json-value.ts";
import { objectItems, type ObjectItem } from "./object-items.ts";

/** The expectations of all turns of a scenario. */
export function scenarioExpectations(scenario: JsonObject): ObjectItem[] {
  return objectItems(scenario["turns"], "/turns").flatMap(({ pointer, value }) =>
    objectItems(value["expect"], `${pointer}/expect`),
  );
}
