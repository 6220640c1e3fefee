import { isObject, type JsonObject } from "../json-value.ts";
import { parsePointer } from "../pointer.ts";
import { isSecretHeader } from "./secret-forms.ts";

/**
 * The variable to keep the credential in that a place of a session takes, named after the tool's
 * `server_label`: `CRM_TOKEN`; `null` for a place that takes none.
 */
export function credentialVariable(session: JsonObject, pointer: string): string | null {
  const [root, index, key, header, ...deeper] = parsePointer(pointer);
  if (root !== "tools" || deeper.length > 0) return null;
  const isHeader = key === "headers" && header !== undefined && isSecretHeader(header);
  const isToken = key === "authorization" && header === undefined;
  if (!isHeader && !isToken) return null;
  const tools = session["tools"];
  const tool = Array.isArray(tools) ? tools[Number(index)] : undefined;
  const label = isObject(tool) ? tool["server_label"] : undefined;
  const owner = typeof label === "string" ? label : "mcp";
  return variableName(`${owner}_${isHeader ? header.replace(/^x-/i, "") : "token"}`);
}

function variableName(words: string): string {
  const name = words.toUpperCase().replaceAll(/[^A-Z0-9]+/g, "_");
  return /^[A-Z]/.test(name) ? name : `MCP_${name}`;
}
