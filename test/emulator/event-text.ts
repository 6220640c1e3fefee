import { valueAt, type JsonObject } from "@callsheet/core";

/** The text at a path of an event; empty where there is none. */
export function textAt(event: JsonObject | undefined, ...path: (string | number)[]): string {
  const value = valueAt(event, path);
  return typeof value === "string" ? value : "";
}
