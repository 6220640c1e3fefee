import { isObject, type JsonObject } from "../json-value.ts";
import { childPointer } from "../pointer.ts";
import { isSecretHeader } from "./secret-forms.ts";
import { toolParts } from "./session-parts.ts";

/**
 * The places of a session that take a credential, with the variable to keep it in, which is named
 * after the tool's `server_label`: `CRM_TOKEN`.
 */
export function credentialPlaces(session: JsonObject): ReadonlyMap<string, string> {
  const places = new Map<string, string>();
  for (const { pointer, value: tool } of toolParts(session)) {
    const label = tool["server_label"];
    const owner = typeof label === "string" ? label : "mcp";
    if (Object.hasOwn(tool, "authorization")) {
      places.set(childPointer(pointer, "authorization"), variableName(`${owner}_token`));
    }
    const headers = childPointer(pointer, "headers");
    for (const header of namesIn(tool["headers"]).filter(isSecretHeader)) {
      const name = `${owner}_${header.replace(/^x-/i, "")}`;
      places.set(childPointer(headers, header), variableName(name));
    }
  }
  return places;
}

function namesIn(headers: JsonObject[string]): string[] {
  return isObject(headers) ? Object.keys(headers) : [];
}

function variableName(words: string): string {
  const name = words.toUpperCase().replaceAll(/[^A-Z0-9]+/g, "_");
  return /^[A-Z]/.test(name) ? name : `MCP_${name}`;
}
