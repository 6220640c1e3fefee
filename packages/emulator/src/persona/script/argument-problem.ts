import { Validator, type Schema } from "@cfworker/json-schema";
import { isObject, type JsonObject, type JsonValue } from "@callsheet/core";

/**
 * Why arguments don't fit the `parameters` of a function, in a few words; `null` when they do.
 * Parameters that no value can be compared with fit whatever is given.
 */
export function argumentProblem(
  parameters: JsonValue | undefined,
  given: JsonObject,
): string | null {
  if (!isSchema(parameters)) return null;
  try {
    const { errors } = new Validator(parameters, "2020-12").validate(given);
    // The outermost come first and say that something inside of them is wrong.
    const [deepest] = [...errors].sort((a, b) => depthOf(b) - depthOf(a));
    return deepest === undefined ? null : described(deepest);
  } catch {
    return null;
  }
}

interface SchemaError {
  /** `#/order_id` */
  readonly instanceLocation: string;
  readonly error: string;
}

function depthOf({ instanceLocation }: SchemaError): number {
  return instanceLocation.split("/").length;
}

function described({ instanceLocation, error }: SchemaError): string {
  const place = instanceLocation.replace(/^#/, "");
  return place === "" ? error : `at ${place}: ${error}`;
}

function isSchema(value: JsonValue | undefined): value is JsonObject & Schema {
  return isObject(value);
}
