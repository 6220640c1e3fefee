import { valueAt, type JsonObject } from "@callsheet/core";

/** A text inside of an event; `""` where there is none. */
export function textAt(event: JsonObject, ...path: readonly string[]): string {
  const value = valueAt(event, path);
  return typeof value === "string" ? value : "";
}

export function typeOf(event: JsonObject): string {
  return textAt(event, "type");
}

/** What an `error` event says, or why a response failed; `null` for every other event. */
export function errorMessage(event: JsonObject): string | null {
  switch (typeOf(event)) {
    case "error":
      return textAt(event, "error", "message");
    case "response.done":
      return textAt(event, "response", "status_details", "error", "message") || null;
    default:
      return null;
  }
}
