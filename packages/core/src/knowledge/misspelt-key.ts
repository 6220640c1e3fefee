import type { JsonObject } from "../json-value.ts";
import { nearestName } from "../schema/edit-distance.ts";

/**
 * Whether a mapping has a misspelt key in the place of the one that it lacks. That is told where
 * the misspelt key stands, and not once more as a lack.
 */
export function hasMisspelt(mapping: JsonObject, key: string): boolean {
  return Object.keys(mapping).some((other) => other !== key && nearestName(other, [key]) !== null);
}
