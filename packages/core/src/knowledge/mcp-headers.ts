import { isObject, type JsonObject } from "../json-value.ts";

/** The name of the header by which an MCP tool sends a credential, as it is written there. */
export function authorizationHeader(tool: JsonObject): string | null {
  const headers = tool["headers"];
  if (!isObject(headers)) return null;
  return Object.keys(headers).find((name) => name.toLowerCase() === "authorization") ?? null;
}
