import type { JsonObject } from "../json-value.ts";
import { objectItems, type ObjectItem } from "./object-items.ts";

/** The steps of a script. */
export function scriptSteps(script: JsonObject): ObjectItem[] {
  return objectItems(script["steps"], "/steps");
}

/** The actions of all steps of a script. */
export function scriptActions(script: JsonObject): ObjectItem[] {
  return scriptSteps(script).flatMap(({ pointer, value }) =>
    objectItems(value["do"], `${pointer}/do`),
  );
}
