import type { JsonObject } from "@callsheet/core";
import type { RequestBody } from "./exchange.ts";

/** A request's body as JSON. */
export function jsonBody(value: JsonObject): RequestBody {
  return { contentType: "application/json", text: JSON.stringify(value) };
}
